import { element } from '../graph/dom.ts';
import { counted, grouped } from '../graph/text.ts';
import { sectionAddress } from './route.ts';
import type { Section } from './section.ts';
import { createSection } from './section.ts';
import { type Column, createTable, type Order } from './table.ts';

/** A choice that narrows a table down. */
export interface Choice<Row> {
  readonly key: string;
  readonly label: string;
  /** Values with their titles, as they are offered. */
  readonly offers: () => readonly (readonly [value: string, title: string])[];
  readonly keeps: (row: Row, value: string) => boolean;
}

export interface TableSectionOptions<Row> {
  readonly name: string;
  readonly title: string;
  readonly nouns: readonly [one: string, many: string];
  /** Made when the section is first looked at. */
  readonly rows: () => readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly choices: readonly Choice<Row>[];
  /** What is searched of a row, beside its columns. */
  readonly words: (row: Row) => string;
  readonly open: (row: Row) => void;
  readonly note?: string;
}

/** A table that is searched, narrowed down and sorted. What is asked of it stands in the page's address. */
export function createTableSection<Row extends object>(count: number, options: TableSectionOptions<Row>): Section {
  const { name, title, nouns, columns, choices, open } = options;
  const field = element('input', {
    type: 'search',
    class: 'field',
    placeholder: `Search ${nouns[1]}`,
    'aria-label': `Search ${nouns[1]}`,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const selects = choices.map((choice) => ({
    choice,
    select: element('select', { class: 'select', 'aria-label': choice.label }),
  }));
  const status = element('p', { class: 'muted number', role: 'status' });
  const table = createTable(name, title, columns, open, (next) => {
    order = next;
    told();
    render();
  });
  const section = createSection(name, title, grouped(count), true);
  section.box.append(
    element('div', { class: 'controls' }, field, ...selects.map(({ select }) => select), status),
    ...(options.note === undefined ? [] : [element('p', { class: 'muted' }, options.note)]),
    table.box,
  );
  const haystacks = new WeakMap<Row, string>();
  let rows: readonly Row[] | undefined;
  let order: Order | undefined;

  function made(): readonly Row[] {
    if (rows !== undefined) return rows;
    rows = options.rows();
    for (const { choice, select } of selects) {
      select.append(
        element('option', { value: '' }, choice.label),
        ...choice.offers().map(([value, words]) => element('option', { value }, words)),
      );
    }
    return rows;
  }

  function haystackOf(row: Row): string {
    const known = haystacks.get(row);
    if (known !== undefined) return known;
    const words = [...columns.map(({ text }) => text(row)), options.words(row)].join('\n').toLowerCase();
    haystacks.set(row, words);
    return words;
  }

  function render(): void {
    const all = made();
    const words = field.value.toLowerCase().split(/\s+/u).filter(Boolean);
    const asked = selects.filter(({ select }) => select.value !== '');
    const kept = all.filter(
      (row) =>
        asked.every(({ choice, select }) => choice.keeps(row, select.value)) &&
        (words.length === 0 || words.every((word) => haystackOf(row).includes(word))),
    );
    const of = kept.length === all.length ? '' : `${grouped(kept.length)} of `;
    status.textContent = kept.length === 0 && all.length > 0 ? 'Nothing found' : of + counted(all.length, ...nouns);
    table.show(kept, order);
  }

  /** Says in the address what is asked, without a new step to go back to. */
  function told(): void {
    const asked = Object.fromEntries(selects.map(({ choice, select }) => [choice.key, select.value]));
    const sort = order === undefined ? '' : `${order.descending ? '-' : ''}${order.key}`;
    history.replaceState(history.state, '', sectionAddress(name, { q: field.value, ...asked, sort }));
  }

  for (const control of [field, ...selects.map(({ select }) => select)]) {
    control.addEventListener('input', () => {
      told();
      render();
    });
  }

  return {
    ...section,
    show(asked) {
      made();
      field.value = asked.get('q') ?? '';
      for (const { choice, select } of selects) {
        select.value = asked.get(choice.key) ?? '';
        // What an address asks for and the report does not know: nothing is chosen then.
        if (select.selectedIndex < 0) select.value = '';
      }
      const sort = asked.get('sort') ?? '';
      order = sort === '' ? undefined : { key: sort.replace(/^-/u, ''), descending: sort.startsWith('-') };
      render();
    },
  };
}
