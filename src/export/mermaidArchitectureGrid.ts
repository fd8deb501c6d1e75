import type { ExportInput } from './exporter.ts';
import type { NestedNode } from './nesting.ts';

/** A place in a grid that all services of a diagram share: from the top, and from the left. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, with what stands where in it. */
interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly [service: string, cell: Cell])[];
}

/** Where the picture's own layout has its nodes. */
export type Boxes = ReturnType<ExportInput['layout']>['boxes'];

/** Pixels within which the middles of boxes count as one row. */
const rowHeight = 60;

/** Columns by rows that every group should come near to. */
const pageShape = 1.6;

/** Siblings row by row as the picture's own layout has them, which puts what is related near each other. */
export function asPlaced(trees: readonly NestedNode[], boxes: Boxes): NestedNode[] {
  const placed = trees.map(({ node, content }) => {
    const { x, y, width } = boxes.get(node.id) ?? { x: 0, y: 0, width: 0 };
    const tree: NestedNode = { node, content: asPlaced(content, boxes) };
    return { tree, row: Math.round(y / rowHeight), left: x - width / 2 };
  });
  return placed.sort((one, other) => one.row - other.row || one.left - other.left).map(({ tree }) => tree);
}

/** The most frames of groups that stand between two cells, those of either side. */
export function framesBetween(siblings: readonly NestedNode[]): number {
  const [most = 0, second = 0] = siblings.map(frames).sort((one, other) => other - one);
  return Math.max(most + second, ...siblings.map(({ content }) => framesBetween(content)));
}

function frames({ content }: NestedNode): number {
  return content.length === 0 ? 0 : 1 + Math.max(...content.map(frames));
}

/**
 * Cells for these services, in the order of their nodes, every group in a rectangle of its own.
 *
 * @param serviceOf what stands for a node itself: its service, or the junction at an open group's border, if any
 * @param others services that stand for no node
 */
export function gridCells(
  trees: readonly NestedNode[],
  serviceOf: (nested: NestedNode) => string | undefined,
  others: readonly string[],
): ReadonlyMap<string, Cell> {
  const blockOf = (nested: NestedNode): Block => {
    const own = serviceOf(nested);
    return shelved([...(own === undefined ? [] : [single(own)]), ...nested.content.map(blockOf)]);
  };
  return new Map(shelved([...trees.map(blockOf), ...others.map(single)]).cells);
}

function single(service: string): Block {
  return { rows: 1, columns: 1, cells: [[service, { row: 0, column: 0 }]] };
}

/** The blocks side by side on as many shelves as bring the whole nearest to the shape of a page. */
function shelved(blocks: readonly Block[]): Block {
  let best = onShelves(blocks, Number.POSITIVE_INFINITY);
  const shapeOff = ({ rows, columns }: Block): number => Math.abs(Math.log(columns / rows / pageShape));
  for (let width = best.columns - 1; width >= Math.max(1, ...blocks.map(({ columns }) => columns)); width--) {
    const narrower = onShelves(blocks, width);
    if (shapeOff(narrower) < shapeOff(best)) best = narrower;
  }
  return best;
}

function onShelves(blocks: readonly Block[], width: number): Block {
  const cells: [string, Cell][] = [];
  let top = 0;
  let left = 0;
  let bottom = 0;
  let columns = 0;
  for (const block of blocks) {
    if (left > 0 && left + block.columns > width) {
      top = bottom;
      left = 0;
    }
    for (const [service, { row, column }] of block.cells)
      cells.push([service, { row: row + top, column: column + left }]);
    left += block.columns;
    bottom = Math.max(bottom, top + block.rows);
    columns = Math.max(columns, left);
  }
  return { rows: bottom, columns, cells };
}

/**
 * The side at which an arrow between these cells arrives. It leaves at the same side of its first end, behind the icon:
 * arrows between two different sides tell Mermaid how to place their ends, and where that contradicts the grid, it draws
 * nothing at all.
 */
export function arrowSide(from: Cell | undefined, to: Cell | undefined): 'L' | 'R' | 'T' | 'B' {
  const across = (to?.column ?? 0) - (from?.column ?? 0);
  if (across !== 0) return across > 0 ? 'L' : 'R';
  return (to?.row ?? 0) >= (from?.row ?? 0) ? 'T' : 'B';
}
