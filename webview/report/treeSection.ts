import { element, link, strokeIcon } from '../graph/dom.ts';
import { icons } from '../graph/icons.ts';
import { counted, grouped } from '../graph/text.ts';
import type { Estate } from './estate.ts';
import { glyphIcon } from './glyphIcon.ts';
import { sectionAddress } from './route.ts';
import { createSection, type Section } from './section.ts';
import { createWindowed } from './windowed.ts';

interface TreeRow {
  readonly resource: number;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
}

const rowHeight = 28;
/** What opens by itself, from the top down, stays below so many rows. */
const openedAtFirst = 40;

/** Everything by what contains it, opened level by level. */
export function treeSection(estate: Estate, openResource: (resource: number) => void): Section {
  const { roots, childrenOf, nameOf, typeOf, parentOf } = estate;
  const top = roots.find((root) => typeOf(root).glyph === 'organization');
  const title = top === undefined ? 'Tree' : typeOf(top).title;
  const section = createSection('tree', title, '', true);
  const field = element('input', {
    type: 'search',
    class: 'field',
    placeholder: 'Search the tree',
    'aria-label': 'Search the tree',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const status = element('p', { class: 'muted number', role: 'status' });
  const body = element('div', { role: 'none', class: 'window-body' });
  const box = element('div', { role: 'tree', class: 'tree', 'aria-label': title }, body);
  const opened = new Set<number>();
  let rows: readonly TreeRow[] = [];
  /** While something is searched: what is found, and what that is in. */
  let found: ReadonlySet<number> | undefined;
  openFirst();

  const list = createWindowed({
    scroller: box,
    body,
    rowHeight,
    headHeight: 0,
    name: 'tree',
    row: (index) => rowElement(rows[index]),
    open(index) {
      const row = rows[index];
      if (row !== undefined) openResource(row.resource);
    },
    key(event, index) {
      const row = rows[index];
      if (row === undefined) return false;
      if (event.key === 'ArrowRight') {
        if (isOpen(row.resource)) list.activate(index + 1);
        else if (hasChildren(row.resource)) toggle(row.resource);
      } else if (event.key === 'ArrowLeft') {
        if (isOpen(row.resource) && found === undefined) toggle(row.resource);
        else
          list.activate(
            Math.max(
              0,
              rows.findLastIndex((one, at) => at < index && one.level < row.level),
            ),
          );
      } else if (event.key === ' ' && hasChildren(row.resource)) toggle(row.resource);
      else return false;
      return true;
    },
  });
  // Before the list opens what was clicked: its twisty only opens the level below.
  body.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || event.target.closest('.twisty') === null) return;
      const index = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index);
      const row = rows[index];
      event.stopImmediatePropagation();
      if (row === undefined) return;
      list.activate(index);
      box.focus({ preventScroll: true });
      toggle(row.resource);
    },
    { capture: true },
  );

  function openFirst(): void {
    let shown = roots.length;
    let level = roots;
    while (level.length > 0) {
      const next = level.flatMap((resource) => [...childrenOf(resource)]);
      shown += next.length;
      if (shown > openedAtFirst) break;
      for (const resource of level) if (hasChildren(resource)) opened.add(resource);
      level = next;
    }
    // A top with very many below it is opened nevertheless: else there would be nothing to see.
    for (const root of roots.slice(0, 1)) opened.add(root);
  }

  function hasChildren(resource: number): boolean {
    return childrenOf(resource).length > 0;
  }

  function isOpen(resource: number): boolean {
    if (!hasChildren(resource)) return false;
    return found === undefined ? opened.has(resource) : childrenOf(resource).some((child) => found?.has(child));
  }

  function toggle(resource: number): void {
    if (found !== undefined) return;
    if (!opened.delete(resource)) opened.add(resource);
    render();
  }

  function render(): void {
    const made: TreeRow[] = [];
    const add = (resources: readonly number[], level: number): void => {
      const shown = found === undefined ? resources : resources.filter((one) => found?.has(one));
      for (const [at, resource] of shown.entries()) {
        made.push({ resource, level, position: at + 1, siblings: shown.length });
        if (isOpen(resource)) add(childrenOf(resource), level + 1);
      }
    };
    add(roots, 1);
    rows = made;
    list.show(rows.length);
  }

  function search(): void {
    const words = field.value.toLowerCase().split(/\s+/u).filter(Boolean);
    if (words.length === 0) {
      found = undefined;
      status.textContent = '';
    } else {
      const kept = new Set<number>();
      let matches = 0;
      for (const [index, { id, type }] of estate.content.resources.entries()) {
        const text = `${nameOf(index)}\n${id}\n${estate.content.types[type]?.title ?? ''}`.toLowerCase();
        if (!words.every((word) => text.includes(word))) continue;
        matches += 1;
        for (let at: number | undefined = index; at !== undefined && !kept.has(at); at = parentOf(at)) kept.add(at);
      }
      found = kept;
      status.textContent = matches === 0 ? 'Nothing found' : `${grouped(matches)} found`;
    }
    render();
  }

  function rowElement(row: TreeRow | undefined): HTMLElement {
    const made = element('div', { role: 'treeitem', class: 'tree-row' });
    if (row === undefined) return made;
    const { resource, level, position, siblings } = row;
    const { resources, accounts } = estate.inside(resource);
    made.setAttribute('aria-level', String(level));
    made.setAttribute('aria-posinset', String(position));
    made.setAttribute('aria-setsize', String(siblings));
    if (hasChildren(resource)) made.setAttribute('aria-expanded', String(isOpen(resource)));
    made.style.setProperty('--level', String(level - 1));
    const counts = [
      ...(accounts > 0 ? [counted(accounts, ...estate.accountNouns)] : []),
      ...(resources > accounts ? [counted(resources, 'resource', 'resources')] : []),
    ].join(', ');
    made.append(
      strokeIcon(icons.chevronRight, hasChildren(resource) ? 'twisty' : 'twisty none'),
      glyphIcon(typeOf(resource).glyph),
      element('span', { class: 'tree-name' }, nameOf(resource)),
      element('span', { class: 'muted tree-type' }, typeOf(resource).title),
      ...(counts === '' ? [] : [element('span', { class: 'muted number tree-count' }, counts)]),
    );
    return made;
  }

  const expand = link('Expand all', () => {
    for (const index of estate.content.resources.keys()) if (hasChildren(index)) opened.add(index);
    render();
  });
  const collapse = link('Collapse all', () => {
    opened.clear();
    list.activate(0);
    render();
  });
  field.addEventListener('input', () => {
    history.replaceState(history.state, '', sectionAddress('tree', { q: field.value }));
    search();
  });
  section.box.append(element('div', { class: 'controls' }, field, expand, collapse, status), box);

  return {
    ...section,
    show(asked) {
      field.value = asked.get('q') ?? '';
      const at = estate.indexOf(asked.get('at') ?? '');
      if (at !== undefined) {
        for (let above = parentOf(at); above !== undefined; above = parentOf(above)) opened.add(above);
      }
      search();
      const index = at === undefined ? -1 : rows.findIndex(({ resource }) => resource === at);
      if (index >= 0) list.activate(index);
    },
  };
}
