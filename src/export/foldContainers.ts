import type { Picture, PictureEdge } from '../picture/picture.ts';
import { flatten, type NestedNode, nest } from './nesting.ts';

/**
 * Containers in the order in which folding them loses least: deepest first, then those with the fewest nodes. One that
 * holds more than half of the picture is not among them: without its content there would be no picture.
 */
export function foldingOrder(picture: Picture): string[] {
  const containers: { readonly id: string; readonly depth: number; readonly size: number }[] = [];
  const visit = (trees: readonly NestedNode[], depth: number): void => {
    for (const { node, content } of trees) {
      const size = flatten(content).length;
      if (size > 0 && size * 2 <= picture.nodes.length) containers.push({ id: node.id, depth, size });
      visit(content, depth + 1);
    }
  };
  visit(nest(picture), 0);
  return containers.sort((a, b) => b.depth - a.depth || a.size - b.size).map(({ id }) => id);
}

/**
 * The picture with these containers folded: their content is no longer drawn, and its edges start and end at them. Edges
 * that come to lie between the same two nodes become one.
 */
export function foldContainers(picture: Picture, folded: ReadonlySet<string>): Picture {
  const drawnFor = new Map<string, string>();
  const nodes = [];
  for (const node of picture.nodes) {
    const container = node.parent === undefined ? undefined : drawnFor.get(node.parent);
    const hidden = container !== undefined && (container !== node.parent || folded.has(container));
    drawnFor.set(node.id, hidden ? container : node.id);
    if (!hidden) nodes.push(folded.has(node.id) ? { ...node, kind: 'folded' as const } : node);
  }
  return { ...picture, nodes, edges: mergedEdges(picture.edges, (id) => drawnFor.get(id) ?? id) };
}

function mergedEdges(edges: readonly PictureEdge[], drawnFor: (id: string) => string): PictureEdge[] {
  const merged = new Map<string, PictureEdge>();
  for (const edge of edges) {
    const from = drawnFor(edge.from);
    const to = drawnFor(edge.to);
    if (from === to && edge.from !== edge.to) continue;
    const id = JSON.stringify([from, to]);
    const other = merged.get(id);
    merged.set(id, other === undefined ? { ...edge, id, from, to } : mergedEdge(other, edge));
  }
  return [...merged.values()];
}

function mergedEdge({ detail: _, ...one }: PictureEdge, other: PictureEdge): PictureEdge {
  const counts = new Map(one.verbs.map(({ verb, count }) => [verb, count]));
  for (const { verb, count } of other.verbs) counts.set(verb, (counts.get(verb) ?? 0) + count);
  return {
    ...one,
    verbs: [...counts]
      .map(([verb, count]) => ({ verb, count }))
      .sort((a, b) => b.count - a.count || (a.verb < b.verb ? -1 : 1)),
    count: one.count + other.count,
    inferred: one.inferred && other.inferred,
  };
}
