import { element } from '../graph/dom.ts';
import { createWindowed } from './windowed.ts';

export interface Column<Row> {
  /** Names it in addresses. */
  readonly key: string;
  readonly title: string;
  /** A track of a CSS grid. */
  readonly width: string;
  readonly text: (row: Row) => string;
  /** Absent: its text. */
  readonly sortBy?: (row: Row) => number;
  /** Absent: its text. */
  readonly cell?: (row: Row) => readonly (Node | string)[];
  /** Left out where there is little room. */
  readonly minor?: true;
}

export interface Order {
  readonly key: string;
  readonly descending: boolean;
}

/** Rows in columns, of which any number can be shown: see {@link createWindowed}. */
export interface Table<Row> {
  readonly box: HTMLElement;
  /** Shows rows in an order; without one, as they are given. */
  show(rows: readonly Row[], order: Order | undefined): void;
}

const rowHeight = 32;
const headHeight = 33;
/** Numbers in names count by their value: `web-2` stands before `web-10`. */
const collator = new Intl.Collator('en', { numeric: true });

export function createTable<Row>(
  name: string,
  label: string,
  columns: readonly Column<Row>[],
  open: (row: Row) => void,
  ordered: (order: Order | undefined) => void,
): Table<Row> {
  let rows: readonly Row[] = [];
  let order: Order | undefined;
  const head = element('div', { role: 'row', 'aria-rowindex': '1', class: 'table-row table-head' });
  const body = element('div', { role: 'rowgroup', class: 'window-body' });
  const box = element(
    'div',
    { role: 'grid', 'aria-label': label, class: 'table', 'aria-colcount': String(columns.length) },
    element('div', { role: 'rowgroup', class: 'table-heads' }, head),
    body,
  );
  box.style.setProperty('--tracks', columns.map(({ width }) => width).join(' '));
  const few = columns.filter(({ minor }) => minor === undefined);
  box.style.setProperty('--few-tracks', few.map(({ width }) => width).join(' '));
  const buttons = columns.map((column) => headButton(column));
  head.append(...buttons.map(({ cell }) => cell));
  const list = createWindowed({
    scroller: box,
    body,
    rowHeight,
    headHeight,
    name,
    row: (index) => rowElement(rows[index], index),
    open(index) {
      const row = rows[index];
      if (row !== undefined) open(row);
    },
  });

  function headButton({ key, title, minor, sortBy }: Column<Row>): { key: string; cell: HTMLElement } {
    const button = element('button', { type: 'button' }, title);
    button.addEventListener('click', () => ordered(nextOrder(key)));
    const cell = element('div', { role: 'columnheader', class: classOf(minor, sortBy) }, button);
    return { key, cell };
  }

  /** Ascending, descending, and as it was. */
  function nextOrder(key: string): Order | undefined {
    if (order?.key !== key) return { key, descending: false };
    return order.descending ? undefined : { key, descending: true };
  }

  function rowElement(row: Row | undefined, index: number): HTMLElement {
    const made = element('div', { role: 'row', class: 'table-row', 'aria-rowindex': String(index + 2) });
    if (row === undefined) return made;
    for (const { text, cell, minor, sortBy } of columns) {
      const words = text(row);
      const content = cell?.(row) ?? [words];
      made.append(element('div', { role: 'gridcell', class: classOf(minor, sortBy), title: words }, ...content));
    }
    return made;
  }

  return {
    box,
    show(next, by) {
      order = by;
      rows = inOrder(next, by, columns);
      for (const { key, cell } of buttons) {
        cell.setAttribute('aria-sort', key !== by?.key ? 'none' : by.descending ? 'descending' : 'ascending');
      }
      box.setAttribute('aria-rowcount', String(rows.length + 1));
      list.show(rows.length);
    },
  };
}

function classOf(minor: true | undefined, sortBy: unknown): string {
  return `cell${minor ? ' minor' : ''}${sortBy === undefined ? '' : ' number'}`;
}

function inOrder<Row>(rows: readonly Row[], order: Order | undefined, columns: readonly Column<Row>[]): readonly Row[] {
  const column = columns.find(({ key }) => key === order?.key);
  if (order === undefined || column === undefined) return rows;
  const { sortBy, text } = column;
  const sign = order.descending ? -1 : 1;
  if (sortBy !== undefined) return rows.toSorted((a, b) => sign * (sortBy(a) - sortBy(b)));
  // What is not known stands last, either way.
  return rows
    .map((row) => ({ row, text: text(row) }))
    .sort((a, b) => Number(a.text === '') - Number(b.text === '') || sign * collator.compare(a.text, b.text))
    .map(({ row }) => row);
}
