import type { Picture, PictureNode } from '../../../src/picture/picture.ts';
import { labelOf, stateWords } from '../nodeWords.ts';
import { oneLine } from '../text.ts';
import { relationCounts } from './relationCounts.ts';

/** The columns of the table view, in order. */
export const columns = ['Name', 'Type', 'In', 'Place', 'Relations', 'State'] as const;
export type Column = (typeof columns)[number];

/** A drawn node as a row; every cell is a text, and relations are counted. */
export interface TableRow {
  readonly node: PictureNode;
  readonly cells: Readonly<Record<Exclude<Column, 'Relations'>, string>>;
  readonly relations: number;
}

export interface Sorting {
  readonly by: Column;
  readonly descending: boolean;
}

export function tableRows(picture: Picture): readonly TableRow[] {
  const names = new Map(picture.nodes.map((node) => [node.id, labelOf(node)]));
  const relations = relationCounts(picture);
  return picture.nodes.map((node) => ({
    node,
    cells: {
      Name: labelOf(node),
      Type: oneLine(node.typeTitle),
      In: node.parent === undefined ? '' : (names.get(node.parent) ?? ''),
      Place: oneLine(node.place ?? ''),
      State: stateWords(node).join(', '),
    },
    relations: relations.get(node.id) ?? 0,
  }));
}

/** Rows that hold a text in one of their cells, sorted; without a sorting, in the order in which they are drawn. */
export function chosenRows(
  rows: readonly TableRow[],
  search: RegExp | undefined,
  sorting: Sorting | undefined,
): readonly TableRow[] {
  const found =
    search === undefined ? rows : rows.filter(({ cells }) => Object.values(cells).some((text) => search.test(text)));
  if (sorting === undefined) return found;
  const { by, descending } = sorting;
  const compare = (a: TableRow, b: TableRow): number =>
    by === 'Relations' ? a.relations - b.relations : collator.compare(a.cells[by], b.cells[by]);
  return found.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
