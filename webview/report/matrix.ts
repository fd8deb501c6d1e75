import { element } from '../graph/dom.ts';

export interface MatrixOptions<Row, Column> {
  readonly label: string;
  /** Title of the rows' names. */
  readonly corner: string;
  readonly rowName: (row: Row) => string;
  readonly rowNote: (row: Row) => string;
  readonly columnName: (column: Column) => string;
  readonly columnNote: (column: Column) => string;
  readonly cell: (row: Row, column: Column) => { readonly text: string; readonly isMuted: boolean };
  /** A cell that a reader stands on. */
  readonly active: (row: Row, column: Column) => void;
}

/** A grid with names at its top and left that stay in sight. Only cells in sight are elements. */
export interface Matrix<Row, Column> {
  readonly box: HTMLElement;
  show(rows: readonly Row[], columns: readonly Column[]): void;
}

const rowHeight = 32;
const headHeight = 48;
const columnWidth = 168;
const beyondSight = 3;

export function createMatrix<Row, Column>(options: MatrixOptions<Row, Column>): Matrix<Row, Column> {
  const { label, corner, rowName, rowNote, columnName, columnNote, cell, active } = options;
  const head = element('div', { role: 'row', 'aria-rowindex': '1', class: 'matrix-row matrix-head' });
  const headGroup = element('div', { role: 'rowgroup', class: 'matrix-heads' }, head);
  const body = element('div', { role: 'rowgroup', class: 'window-body' });
  const box = element('div', { role: 'grid', tabindex: '0', class: 'matrix', 'aria-label': label }, headGroup, body);
  let rows: readonly Row[] = [];
  let columns: readonly Column[] = [];
  let atRow = 0;
  let atColumn = 0;
  let drawn = '';

  function namesWidth(): number {
    return box.clientWidth < 600 ? 130 : 220;
  }

  function render(anew: boolean): void {
    const names = namesWidth();
    const [top, bottom] = inSight(box.scrollTop, box.clientHeight - headHeight, rowHeight, rows.length);
    const [left, right] = inSight(box.scrollLeft, box.clientWidth - names, columnWidth, columns.length);
    const next = `${top} ${bottom} ${left} ${right} ${names}`;
    if (!anew && next === drawn) return;
    drawn = next;
    box.style.setProperty('--names', `${names}px`);
    const width = `${names + columns.length * columnWidth}px`;
    head.style.width = width;
    body.style.width = width;
    const shown = Array.from({ length: Math.max(0, right - left) }, (_, at) => left + at);
    head.replaceChildren(
      element('div', { role: 'columnheader', 'aria-colindex': '1', class: 'matrix-name' }, corner),
      ...shown.map((column) => headCell(column)),
    );
    body.replaceChildren(...Array.from({ length: Math.max(0, bottom - top) }, (_, at) => rowElement(top + at, shown)));
    mark();
  }

  function placed(made: HTMLElement, column: number): HTMLElement {
    made.setAttribute('aria-colindex', String(column + 2));
    made.style.transform = `translateX(${column * columnWidth}px)`;
    return made;
  }

  function headCell(index: number): HTMLElement {
    const column = columns[index];
    const made = element('div', { role: 'columnheader', class: 'matrix-cell' });
    if (column !== undefined) {
      made.title = columnName(column);
      made.append(element('span', {}, columnName(column)), element('span', { class: 'muted' }, columnNote(column)));
    }
    return placed(made, index);
  }

  function rowElement(index: number, shown: readonly number[]): HTMLElement {
    const made = element('div', { role: 'row', class: 'matrix-row', 'aria-rowindex': String(index + 2) });
    made.style.transform = `translateY(${index * rowHeight}px)`;
    const row = rows[index];
    if (row === undefined) return made;
    const name = element(
      'div',
      { role: 'rowheader', 'aria-colindex': '1', class: 'matrix-name', title: `${rowName(row)}, ${rowNote(row)}` },
      element('span', {}, rowName(row)),
      element('span', { class: 'muted' }, rowNote(row)),
    );
    made.append(name, ...shown.map((column) => bodyCell(row, index, column)));
    return made;
  }

  function bodyCell(row: Row, index: number, at: number): HTMLElement {
    const made = element('div', { role: 'gridcell', class: 'matrix-cell', id: `cell-${index}-${at}` });
    const column = columns[at];
    if (column !== undefined) {
      const { text, isMuted } = cell(row, column);
      made.textContent = text;
      made.title = text;
      if (text !== '') made.classList.add('given');
      if (isMuted) made.classList.add('through');
    }
    made.dataset.row = String(index);
    made.dataset.column = String(at);
    return placed(made, at);
  }

  function mark(): void {
    const id = `cell-${atRow}-${atColumn}`;
    for (const one of body.querySelectorAll('.active')) one.classList.remove('active');
    const found = body.querySelector(`#${id}`);
    found?.classList.add('active');
    if (found === null) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', id);
  }

  function activate(row: number, column: number): void {
    atRow = Math.max(0, Math.min(rows.length - 1, row));
    atColumn = Math.max(0, Math.min(columns.length - 1, column));
    box.scrollTop = broughtIn(box.scrollTop, box.clientHeight - headHeight, atRow * rowHeight, rowHeight);
    box.scrollLeft = broughtIn(box.scrollLeft, box.clientWidth - namesWidth(), atColumn * columnWidth, columnWidth);
    render(false);
    mark();
    const [there, that] = [rows[atRow], columns[atColumn]];
    if (there !== undefined && that !== undefined) active(there, that);
  }

  box.addEventListener('scroll', () => render(false), { passive: true });
  new ResizeObserver(() => render(false)).observe(box);
  box.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((box.clientHeight - headHeight) / rowHeight) - 1);
    if (event.key === 'ArrowDown') activate(atRow + 1, atColumn);
    else if (event.key === 'ArrowUp') activate(atRow - 1, atColumn);
    else if (event.key === 'ArrowRight') activate(atRow, atColumn + 1);
    else if (event.key === 'ArrowLeft') activate(atRow, atColumn - 1);
    else if (event.key === 'PageDown') activate(atRow + page, atColumn);
    else if (event.key === 'PageUp') activate(atRow - page, atColumn);
    else if (event.key === 'Home') activate(event.ctrlKey ? 0 : atRow, 0);
    else if (event.key === 'End') activate(event.ctrlKey ? rows.length - 1 : atRow, columns.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') activate(atRow, atColumn);
    else return;
    event.preventDefault();
  });
  body.addEventListener('click', ({ target }) => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (found !== null) activate(Number(found.dataset.row), Number(found.dataset.column));
  });

  return {
    box,
    show(nextRows, nextColumns) {
      rows = nextRows;
      columns = nextColumns;
      atRow = 0;
      atColumn = 0;
      box.setAttribute('aria-rowcount', String(rows.length + 1));
      box.setAttribute('aria-colcount', String(columns.length + 1));
      body.style.height = `${rows.length * rowHeight}px`;
      render(true);
    },
  };
}

/** First and last place, the latter left out, of what is in sight and a little beyond. */
function inSight(scrolled: number, room: number, size: number, count: number): readonly [number, number] {
  const first = Math.max(0, Math.floor(scrolled / size) - beyondSight);
  return [first, Math.min(count, Math.ceil((scrolled + Math.max(0, room)) / size) + beyondSight)];
}

/** How far is scrolled when something of a size is brought in sight. */
function broughtIn(scrolled: number, room: number, start: number, size: number): number {
  if (start < scrolled) return start;
  return start + size > scrolled + room ? start + size - room : scrolled;
}
