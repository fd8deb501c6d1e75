import type { Picture } from '../picture/picture.ts';

/** An edge between two siblings in one container, or between what is in them. Siblings are numbered in drawing order. */
export interface LiftedEdge {
  readonly from: number;
  readonly to: number;
  /** Ids of what it really connects. */
  readonly fromId: string;
  readonly toId: string;
  readonly count: number;
  readonly minor: boolean;
}

/**
 * A picture's edges by the container in which they connect two siblings (undefined at the top): an edge between two
 * things inside two subnets pulls at the subnets. Edges between a node and its own container pull at nothing.
 */
export function liftedEdges(
  picture: Picture,
  parents: ReadonlyMap<string, string | undefined>,
): Map<string | undefined, LiftedEdge[]> {
  const numbers = new Map<string, number>();
  for (const siblings of Map.groupBy(picture.nodes, ({ id }) => parents.get(id)).values()) {
    for (const [number, { id }] of siblings.entries()) numbers.set(id, number);
  }
  /** From the top down to the node itself. */
  const path = (id: string): string[] => {
    const ids: string[] = [];
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) ids.push(at);
    return ids.reverse();
  };
  const lifted = new Map<string | undefined, LiftedEdge[]>();
  for (const { from: fromId, to: toId, count, minor } of picture.edges) {
    const one = path(fromId);
    const other = path(toId);
    let depth = 0;
    while (depth < one.length && one[depth] === other[depth]) depth++;
    const from = numbers.get(one[depth] ?? '');
    const to = numbers.get(other[depth] ?? '');
    if (one[depth] === undefined || other[depth] === undefined || from === undefined || to === undefined) continue;
    const container = one[depth - 1];
    const within = lifted.get(container) ?? [];
    within.push({ from, to, fromId, toId, count, minor: minor === true });
    lifted.set(container, within);
  }
  return lifted;
}
