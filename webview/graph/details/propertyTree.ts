import { isObject, type Json, type JsonObject } from '../../../src/model/json.ts';
import { element, strokeIcon, tool } from '../dom.ts';
import { emphasised, searched } from '../emphasis.ts';
import { icons } from '../icons.ts';
import { createSearchField } from '../searchField.ts';
import { counted, grouped, oneLine } from '../text.ts';
import { childrenAtOnce, hasChildren, matchingRows, openRows, type PropertyRow, textOf } from './propertyRows.ts';

/** All properties of a resource as a tree that is opened level by level, searched, and copied from. */
export interface PropertyTree {
  readonly box: HTMLElement;
  /** What is opened stays open, so that one resource after the other can be compared. The search stays, too. */
  show(properties: JsonObject): void;
}

const mostMatches = 200;
/** Characters of a text that are shown until its row is opened, and at most. All of them are copied. */
const beginning = 200;
const longest = 20_000;

export function createPropertyTree(copy: (text: string) => void): PropertyTree {
  const tree = element('div', { role: 'tree', class: 'properties', 'aria-label': 'Properties' });
  const note = element('div', { class: 'note', role: 'status' });
  const field = createSearchField('Search properties', render);
  const box = element('div', {}, field.box, tree, note);
  const opened = new Set<string>();
  const limits = new Map<string, number>();
  let properties: JsonObject = {};
  let rows: readonly PropertyRow[] = [];
  let standing: string | undefined;

  function render(): void {
    const search = searched(field.text());
    const found = search === undefined ? undefined : matchingRows(properties, search, mostMatches);
    rows = found?.rows ?? openRows(properties, opened, limits);
    tree.replaceChildren(...rows.map((row) => rowElement(row, search)));
    tree.hidden = rows.length === 0;
    note.textContent = noteFor(found);
    stand(standing !== undefined && rowOf(standing) !== undefined ? standing : keyOf(rows[0]), false);
  }

  function noteFor(found: { readonly left: number } | undefined): string {
    if (rows.length === 0) return found === undefined ? 'It has no properties.' : 'Nothing found';
    return found !== undefined && found.left > 0 ? `and ${grouped(found.left)} more: search for more of it` : '';
  }

  function rowElement(row: PropertyRow, search: RegExp | undefined): HTMLElement {
    const made = element('div', {
      role: 'treeitem',
      tabindex: '-1',
      class: 'property',
      'aria-level': String(row.level),
    });
    made.dataset.key = keyOf(row) ?? '';
    made.style.setProperty('--level', String(row.level - 1));
    if (row.kind === 'more') {
      made.append(
        element('span', { class: 'property-more' }, `Show more of ${counted(row.left ?? 0, 'item', 'items')}`),
      );
      return made;
    }
    if (row.expanded !== undefined) made.setAttribute('aria-expanded', String(row.expanded));
    made.append(
      strokeIcon(icons.chevronRight, row.expanded === undefined ? 'twisty none' : 'twisty'),
      element('span', { class: 'property-name' }, ...emphasised(oneLine(row.name), search)),
      valueElement(row, search),
      // By keyboard: Ctrl+C and Ctrl+Shift+C.
      element(
        'span',
        { class: 'row-buttons' },
        copyButton('Copy Path', 'path', row),
        copyButton('Copy Value', 'copy', row),
      ),
    );
    return made;
  }

  function valueElement({ value, path }: PropertyRow, search: RegExp | undefined): HTMLElement {
    if (hasChildren(value)) return element('span', { class: 'property-count' }, sizeOf(value));
    const text = textOf(value);
    if (opened.has(path)) {
      return element(
        'span',
        { class: 'property-value whole' },
        ...emphasised(text.slice(0, longest).toWellFormed(), search),
      );
    }
    const short = text.length > beginning ? `${text.slice(0, beginning).toWellFormed()}…` : text;
    return element('span', { class: 'property-value' }, ...emphasised(oneLine(short), search));
  }

  function copyButton(words: string, icon: 'path' | 'copy', row: PropertyRow): HTMLElement {
    const made = tool(
      words,
      () => copy(icon === 'path' ? row.path : textOf(row.value)),
      strokeIcon(icon === 'path' ? icons.propertyPath : icons.copy),
    );
    made.tabIndex = -1;
    return made;
  }

  function rowOf(key: string): HTMLElement | undefined {
    return [...tree.children].find((one): one is HTMLElement => one instanceof HTMLElement && one.dataset.key === key);
  }

  function stand(key: string | undefined, focus: boolean): void {
    if (standing !== undefined) rowOf(standing)?.setAttribute('tabindex', '-1');
    standing = key;
    const row = key === undefined ? undefined : rowOf(key);
    row?.setAttribute('tabindex', '0');
    if (focus) row?.focus();
  }

  function toggle(row: PropertyRow): void {
    if (row.kind === 'more') limits.set(row.path, (limits.get(row.path) ?? childrenAtOnce) + childrenAtOnce);
    else if (opened.has(row.path)) opened.delete(row.path);
    else if (row.expanded !== undefined || textOf(row.value).length > beginning / 4) opened.add(row.path);
    const at = rows.indexOf(row);
    const had = tree.contains(document.activeElement);
    render();
    // Where the row for more stood, the first of what it brought stands now.
    stand(keyOf(rows[at]), had);
  }

  function onKey(event: KeyboardEvent): void {
    const at = rows.findIndex((one) => keyOf(one) === standing);
    const row = rows[at];
    if (row === undefined || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'c' || row.kind === 'more' || `${getSelection() ?? ''}` !== '') return;
      copy(event.shiftKey ? row.path : textOf(row.value));
    } else if (event.key === 'Enter' || event.key === ' ') toggle(row);
    else if (event.key === 'ArrowRight' && row.expanded === false) toggle(row);
    else if (event.key === 'ArrowLeft' && row.expanded === true && field.text() === '') toggle(row);
    else {
      const next = rows[destination(event.key, at)];
      if (next === undefined) return;
      stand(keyOf(next), true);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** The row that a key leads to; -1 for other keys, and where there is none. */
  function destination(key: string, at: number): number {
    const level = rows[at]?.level ?? 1;
    if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(at + 1, rows.length - 1);
    if (key === 'ArrowUp') return Math.max(at - 1, 0);
    if (key === 'Home') return 0;
    if (key === 'End') return rows.length - 1;
    return key === 'ArrowLeft' ? rows.findLastIndex((one, place) => place < at && one.level < level) : -1;
  }

  tree.addEventListener('keydown', onKey);
  tree.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.key !== undefined) stand(target.dataset.key, false);
  });
  tree.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('.row-buttons') !== null) return;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    const row = rows.find((one) => keyOf(one) === key);
    if (row === undefined || `${getSelection() ?? ''}` !== '') return;
    stand(key, true);
    toggle(row);
  });

  return {
    box,
    show(next) {
      properties = next;
      limits.clear();
      render();
    },
  };
}

function keyOf(row: PropertyRow | undefined): string | undefined {
  return row === undefined ? undefined : `${row.kind} ${row.path}`;
}

function sizeOf(value: Json): string {
  if (Array.isArray(value)) return counted(value.length, 'item', 'items');
  return counted(isObject(value) ? Object.keys(value).length : 0, 'property', 'properties');
}
