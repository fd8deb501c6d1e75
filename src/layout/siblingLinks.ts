import type { Picture, PictureNode } from '../picture/picture.ts';
import type { Link } from './arrangement.ts';

/**
 * A picture's edges as links between siblings, by the container the siblings are in (undefined at the top): an edge
 * between two things inside two subnets pulls at the subnets. Boxes are numbered in the order of the picture's nodes
 * within their container. Edges between a node and its own container pull at nothing.
 */
export function linksBySibling(
  picture: Picture,
  parentOf: (node: PictureNode) => string | undefined,
): Map<string | undefined, Link[]> {
  const parents = new Map(picture.nodes.map((node) => [node.id, parentOf(node)]));
  const numbers = new Map<string, number>();
  for (const siblings of Map.groupBy(picture.nodes, parentOf).values()) {
    for (const [number, { id }] of siblings.entries()) numbers.set(id, number);
  }
  /** From the top down to the node itself. */
  const path = (id: string): string[] => {
    const ids: string[] = [];
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) ids.push(at);
    return ids.reverse();
  };
  const links = new Map<string | undefined, Map<string, Link>>();
  for (const edge of picture.edges) {
    const one = path(edge.from);
    const other = path(edge.to);
    let depth = 0;
    while (depth < one.length && one[depth] === other[depth]) depth++;
    const [fromId, toId] = [one[depth], other[depth]];
    if (fromId === undefined || toId === undefined) continue;
    const from = numbers.get(fromId) as number;
    const to = numbers.get(toId) as number;
    const container = one[depth - 1];
    const merged = links.get(container) ?? new Map<string, Link>();
    const pair = `${from} ${to}`;
    merged.set(pair, { from, to, weight: edge.count + (merged.get(pair)?.weight ?? 0) });
    links.set(container, merged);
  }
  return new Map([...links].map(([container, merged]) => [container, [...merged.values()]]));
}
