import { glyphPaths } from '../../../src/model/glyphs.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import { element, strokeIcon, tool } from '../dom.ts';
import { searched } from '../emphasis.ts';
import { icons } from '../icons.ts';
import { createSearchField } from '../searchField.ts';
import { counted, grouped } from '../text.ts';
import { type Column, chosenRows, columns, type Sorting, type TableRow, tableRows } from './tableRows.ts';

export interface TableEvents {
  select(id: string): void;
  /** Opens what is folded, goes to everything else. */
  enter(id: string): void;
  leave(): void;
  /** It was opened or closed. */
  changed(): void;
}

/** The drawn nodes as a table under the graph, in step with it. */
export interface Table {
  readonly box: HTMLElement;
  open(): void;
  close(): void;
  isOpen(): boolean;
  show(selected: string | undefined, picture: Picture): void;
}

/** More rows than a person reads; what they look for, they search. */
const mostRows = 1000;
const page = 12;

export function createTable(events: TableEvents): Table {
  const count = element('div', { class: 'note', role: 'status' });
  const field = createSearchField('Filter rows', render);
  const headers = columns.map((column) => {
    const sort = element('button', { type: 'button' }, column);
    sort.addEventListener('click', () => sortBy(column));
    return element('th', { scope: 'col' }, sort);
  });
  const rows = element('tbody');
  const grid = element(
    'table',
    { role: 'grid', 'aria-label': 'Nodes of the graph', 'aria-readonly': 'true' },
    element('thead', {}, element('tr', {}, ...headers)),
    rows,
  );
  const bar = element(
    'div',
    { class: 'table-bar' },
    field.box,
    count,
    tool('Close Table', close, strokeIcon(icons.close)),
  );
  const box = element(
    'section',
    { class: 'table-view', 'aria-label': 'Table' },
    bar,
    element('div', { class: 'table-scroll' }, grid),
  );
  box.hidden = true;

  let all: readonly TableRow[] = [];
  let sorting: Sorting | undefined;
  let selected: string | undefined;
  let standing: string | undefined;
  let shownPicture: Picture | undefined;
  /** The picture that the rows are of: a closed table costs nothing. */
  let listed: Picture | undefined;

  /** The third press on a header gives back the order of the drawing. */
  function sortBy(column: Column): void {
    const same = sorting?.by === column;
    sorting = same && sorting?.descending ? undefined : { by: column, descending: same };
    render();
  }

  function render(): void {
    if (box.hidden) return;
    if (shownPicture !== undefined && shownPicture !== listed) {
      listed = shownPicture;
      all = tableRows(shownPicture);
    }
    const had = rows.contains(document.activeElement);
    const found = chosenRows(all, searched(field.text()), sorting);
    rows.replaceChildren(...found.slice(0, mostRows).map(rowElement));
    for (const [at, header] of headers.entries()) {
      const sorted = sorting?.by === columns[at];
      header.setAttribute('aria-sort', sorted ? (sorting?.descending ? 'descending' : 'ascending') : 'none');
    }
    count.textContent = countWords(found.length);
    const stays = [standing, selected, found[0]?.node.id].find((id) => id !== undefined && rowOf(id) !== undefined);
    stand(stays, had);
  }

  function countWords(found: number): string {
    const left = found - mostRows;
    if (left > 0) return `${grouped(mostRows)} of ${counted(found, 'node', 'nodes')}: filter to see others`;
    return found === all.length
      ? counted(found, 'node', 'nodes')
      : `${grouped(found)} of ${counted(all.length, 'node', 'nodes')}`;
  }

  function rowElement({ node, cells, relations }: TableRow): HTMLElement {
    const row = element('tr', { tabindex: '-1', 'aria-selected': String(node.id === selected) });
    row.dataset.id = node.id;
    const cell = (text: string): HTMLElement => element('td', {}, text);
    const name = element('th', { scope: 'row' }, strokeIcon(glyphPaths[node.glyph]), element('span', {}, cells.Name));
    row.append(
      name,
      cell(cells.Type),
      cell(cells.In),
      cell(cells.Place),
      element('td', { class: 'number' }, relations === 0 ? '' : grouped(relations)),
      cell(cells.State),
    );
    return row;
  }

  function rowOf(id: string): HTMLElement | undefined {
    return [...rows.children].find((row): row is HTMLElement => row instanceof HTMLElement && row.dataset.id === id);
  }

  function stand(id: string | undefined, focus: boolean): void {
    if (standing !== undefined) rowOf(standing)?.setAttribute('tabindex', '-1');
    standing = id;
    const row = id === undefined ? undefined : rowOf(id);
    row?.setAttribute('tabindex', '0');
    if (focus) row?.focus();
  }

  function mark(id: string | undefined): void {
    if (selected !== undefined) rowOf(selected)?.setAttribute('aria-selected', 'false');
    selected = id;
    const row = id === undefined ? undefined : rowOf(id);
    row?.setAttribute('aria-selected', 'true');
    if (row === undefined || rows.contains(document.activeElement)) return;
    stand(id, false);
    row.scrollIntoView({ block: 'nearest' });
  }

  rows.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.id !== undefined) stand(target.dataset.id, false);
  });
  rows.addEventListener('keydown', (event) => {
    const shown = [...rows.children].filter((row) => row instanceof HTMLElement);
    const at = shown.findIndex((row) => row.dataset.id === standing);
    const last = shown.length - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      PageDown: Math.min(at + page, last),
      PageUp: Math.max(at - page, 0),
      Home: 0,
      End: last,
    };
    const next = shown[places[event.key] ?? -1]?.dataset.id;
    if (next !== undefined) stand(next, true);
    else if (event.key === 'Enter' && standing !== undefined) events.enter(standing);
    else if (event.key === ' ' && standing !== undefined) events.select(standing);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  rows.addEventListener('click', ({ target }) => {
    const id = target instanceof Element ? target.closest('tr')?.dataset.id : undefined;
    if (id === undefined) return;
    stand(id, true);
    events.select(id);
  });
  rows.addEventListener('dblclick', () => {
    if (standing !== undefined) events.enter(standing);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    events.leave();
    event.stopPropagation();
  });

  function close(): void {
    if (box.hidden) return;
    const had = box.contains(document.activeElement);
    box.hidden = true;
    if (had) events.leave();
    events.changed();
  }

  return {
    box,
    open() {
      const wasClosed = box.hidden;
      box.hidden = false;
      render();
      if (standing !== undefined) stand(standing, true);
      if (wasClosed) events.changed();
    },
    close,
    isOpen: () => !box.hidden,
    show(id, picture) {
      const fresh = picture !== shownPicture;
      shownPicture = picture;
      if (fresh) render();
      mark(id);
    },
  };
}
