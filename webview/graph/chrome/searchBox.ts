import type { SearchHits } from '../../../src/extension/graph/protocol.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import { element, strokeIcon } from '../dom.ts';
import { icons } from '../icons.ts';
import { oneLine } from '../text.ts';
import { groupedHits } from './groupedHits.ts';
import { hitRow } from './searchHits.ts';

export interface SearchEvents {
  search(text: string): void;
  goTo(id: string): void;
  /** The way from what is selected. */
  showPath(from: string, to: string): void;
}

export interface SearchBox {
  readonly box: HTMLElement;
  /** Hits for a text; those for a text that is no longer in the field are dropped. */
  show(text: string, hits: SearchHits): void;
  picture(picture: Picture): void;
  selected(node: { readonly id: string; readonly label: string } | undefined): void;
  focus(): void;
}

const pauseMilliseconds = 120;

/**
 * A field that searches as one types, with the list of what was found under it. The focus stays in the field: the arrow
 * keys move through the list, Enter goes to a hit, with Alt it shows the way there from what is selected.
 */
export function createSearchBox(events: SearchEvents): SearchBox {
  const field = element('input', {
    type: 'search',
    class: 'field search-field',
    placeholder: 'Search',
    role: 'combobox',
    'aria-label': 'Search names, IDs, types, tags and addresses',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-hits',
    'aria-expanded': 'false',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = element('div', {
    class: 'hit-list',
    id: 'search-hits',
    role: 'listbox',
    'aria-label': 'Search results',
  });
  const hint = element('div', { class: 'hit-hint note' });
  const panel = element('div', { class: 'hits' }, list, hint);
  const count = element('div', { class: 'visually-hidden', role: 'status' });
  const box = element(
    'div',
    { class: 'search' },
    strokeIcon(icons.search, 'small-icon search-icon'),
    field,
    panel,
    count,
  );
  let typing: ReturnType<typeof setTimeout> | undefined;
  let picture: Picture | undefined;
  let selected: { readonly id: string; readonly label: string } | undefined;
  /** What the list was found for. */
  let found = '';
  /** Enter was pressed before what is in the field was found: what is to be done with the first hit then. */
  let entered: ((id: string) => void) | undefined;
  let active: HTMLElement | undefined;
  panel.hidden = true;

  const text = (): string => field.value.trim();
  const rows = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('button')];

  function open(isOpen: boolean): void {
    panel.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(undefined);
  }

  function activate(row: HTMLElement | undefined): void {
    active?.setAttribute('aria-selected', 'false');
    active = row;
    if (row === undefined) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    row.setAttribute('aria-selected', 'true');
    row.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', row.id);
  }

  function move(by: 1 | -1): void {
    if (panel.hidden) {
      open(list.childElementCount > 0 && text() !== '');
      return;
    }
    const all = rows();
    const at = active === undefined ? -1 : all.indexOf(active);
    activate(all[Math.max(-1, Math.min(at + by, all.length - 1))]);
  }

  function goTo(id: string): void {
    open(false);
    events.goTo(id);
  }

  function showPath(id: string): void {
    if (selected === undefined || selected.id === id) {
      goTo(id);
      return;
    }
    open(false);
    events.showPath(selected.id, id);
  }

  /** Chooses a hit for what is in the field: the list may still be that of its first letters. */
  function enter(choose: (id: string) => void): void {
    if (text() === '') return;
    if (found === text() && !panel.hidden) {
      const id = (active ?? rows()[0])?.dataset.hit;
      if (id !== undefined) choose(id);
      return;
    }
    clearTimeout(typing);
    entered = choose;
    events.search(text());
  }

  field.addEventListener('input', () => {
    clearTimeout(typing);
    entered = undefined;
    activate(undefined);
    if (text() === '') return open(false);
    typing = setTimeout(() => events.search(text()), pauseMilliseconds);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) open(false);
    else if (event.key === 'ArrowDown' && !event.altKey) move(1);
    else if (event.key === 'ArrowUp' && !event.altKey) move(-1);
    else if (event.key === 'Enter') enter(event.altKey ? showPath : goTo);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !box.contains(relatedTarget)) open(false);
  });
  field.addEventListener('focus', () => {
    if (text() !== '' && found === text()) open(true);
  });
  // A press in the list would take the focus out of the field, and close it before the click comes.
  panel.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    const id = row?.dataset.hit;
    if (id !== undefined) (event.altKey ? showPath : goTo)(id);
  });

  return {
    box,
    show(searched, hits) {
      if (searched !== text()) return;
      found = searched;
      activate(undefined);
      const { here, elsewhere } = groupedHits(hits, picture);
      const titled = here.length > 0 && elsewhere.length > 0;
      list.replaceChildren(
        ...group('In this graph', here, searched, titled),
        ...group('Elsewhere', elsewhere, searched, titled || here.length === 0),
      );
      for (const [at, row] of rows().entries()) row.id = `search-hit-${at}`;
      const words = hits.length === 0 ? 'Nothing found' : `${hits.length} found`;
      count.textContent = words;
      hint.textContent = hits.length === 0 ? words : ['Enter goes there', ...pathHint(selected)].join(' · ');
      open(document.activeElement === field || entered !== undefined);
      const choose = entered;
      entered = undefined;
      const first = rows()[0]?.dataset.hit;
      if (choose !== undefined && first !== undefined) choose(first);
    },
    picture(next) {
      picture = next;
    },
    selected(node) {
      selected = node;
    },
    focus() {
      field.focus();
      field.select();
    },
  };
}

function pathHint(selected: { readonly label: string } | undefined): string[] {
  return selected === undefined ? [] : [`Alt+Enter shows the path from ${oneLine(selected.label)}`];
}

function group(title: string, hits: SearchHits, searched: string, titled: boolean): HTMLElement[] {
  if (hits.length === 0) return [];
  const rows = hits.map((hit) => hitRow(hit, searched));
  const heading = element('div', { class: 'hit-group', role: 'presentation' }, title);
  return [element('div', { role: 'group', 'aria-label': title }, ...(titled ? [heading] : []), ...rows)];
}
