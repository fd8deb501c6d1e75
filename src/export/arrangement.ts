import type { Picture, PictureEdge } from '../picture/picture.ts';
import type { FlowDirection } from '../picture/view.ts';
import type { NestedNode } from './nesting.ts';

/**
 * How to ask a layered layout (dagre, Graphviz' dot) for a picture that fits on a page. Such a layout puts everything
 * that has no edges side by side, however much there is: an organization of 100 accounts becomes one line.
 */
export interface Arrangement {
  /** Which way edges run: to the bottom, or to the right. */
  readonly direction: 'TB' | 'LR';
  /** Pairs of siblings of which the second shall stand behind the first in that direction, for edges that are not seen. */
  readonly behind: readonly (readonly [NestedNode, NestedNode])[];
}

/** More edges than this at one node, and its neighbours would make a picture that runs to the bottom too wide. */
const crowd = 8;
/** Width by height that a group of siblings should come near to. */
const pageShape = 1.5;
/** A node with the space around it, by its own height, and what a container adds around its content. */
const nodeSize: Size = { width: 1.25, height: 1 };
const containerFrame: Size = { width: 0.3, height: 0.5 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Rows and columns for all siblings that edges do not place, in the trees of the picture.
 *
 * @param wanted which way edges run, where somebody asked for one
 * @param placing the edges that the layout places nodes by
 */
export function arrange(
  picture: Picture,
  trees: readonly NestedNode[],
  wanted: FlowDirection = 'auto',
  placing: readonly PictureEdge[] = picture.edges,
): Arrangement {
  const direction = wanted === 'auto' ? usualDirection(picture) : wanted === 'right' ? 'LR' : 'TB';
  const placed = placedByEdges(picture, placing);
  const behind: [NestedNode, NestedNode][] = [];
  const arrangeSiblings = (siblings: readonly NestedNode[]): Size => {
    const sized = siblings.map((tree) => ({ tree, size: sizeOf(tree) }));
    const columns = bestColumns(sized.map(({ size }) => size));
    const free = siblings.filter(({ node }) => !placed.has(node.id));
    for (const [at, tree] of free.entries()) {
      const next = direction === 'TB' ? free[at + columns] : (at + 1) % columns === 0 ? undefined : free[at + 1];
      if (next !== undefined) behind.push([tree, next]);
    }
    return gridSize(
      sized.map(({ size }) => size),
      columns,
    );
  };
  const sizeOf = ({ content }: NestedNode): Size => {
    if (content.length === 0) return nodeSize;
    const inside = arrangeSiblings(content);
    return { width: inside.width + containerFrame.width, height: inside.height + containerFrame.height };
  };
  arrangeSiblings(trees);
  return { direction, behind };
}

function usualDirection(picture: Picture): Arrangement['direction'] {
  return picture.view.kind === 'dependencies' || busiest(picture) > crowd ? 'LR' : 'TB';
}

/** Nodes with one of these edges, and the containers they are in. */
function placedByEdges(picture: Picture, edges: readonly PictureEdge[]): ReadonlySet<string> {
  const parentOf = new Map(picture.nodes.map((node) => [node.id, node.parent]));
  const placed = new Set<string>();
  for (const { from, to } of edges) {
    for (const end of [from, to]) {
      for (let at: string | undefined = end; at !== undefined && !placed.has(at); at = parentOf.get(at)) placed.add(at);
    }
  }
  return placed;
}

/** Number of edges at the node that has most. */
function busiest(picture: Picture): number {
  const edges = new Map<string, number>();
  for (const { from, to } of picture.edges) for (const end of [from, to]) edges.set(end, (edges.get(end) ?? 0) + 1);
  return Math.max(0, ...edges.values());
}

/** The number of columns that brings a grid, filled row by row, nearest to the shape of a page. */
function bestColumns(sizes: readonly Size[]): number {
  let best = 1;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= sizes.length; columns++) {
    const { width, height } = gridSize(sizes, columns);
    const distance = Math.abs(Math.log(width / height / pageShape));
    if (distance < bestDistance) [best, bestDistance] = [columns, distance];
    if (width / height > pageShape) break;
  }
  return best;
}

function gridSize(sizes: readonly Size[], columns: number): Size {
  let width = 0;
  let height = 0;
  for (let start = 0; start < sizes.length; start += columns) {
    const row = sizes.slice(start, start + columns);
    width = Math.max(
      width,
      row.reduce((sum, size) => sum + size.width, 0),
    );
    height += Math.max(...row.map((size) => size.height));
  }
  return { width, height };
}
