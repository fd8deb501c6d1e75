import type { Graph } from '../model/graph.ts';
import { edgesBetween, type Lifting } from './edges.ts';
import type { Picture, PictureNode } from './picture.ts';

/**
 * The relations that start at these nodes of a graph as edges between nodes that stand side by side, from what stands
 * for one end to what stands for the other. Nothing is drawn within a node, nor between a group and its members.
 */
export function connectFlat(
  graph: Graph,
  sources: Iterable<number>,
  nodes: readonly PictureNode[],
  drawnFor: (node: number) => string | undefined,
  options: Pick<Lifting, 'hides' | 'verbs' | 'limit'>,
): Pick<Picture, 'nodes' | 'edges' | 'hiddenEdges'> {
  const position = new Map(nodes.map(({ id }, at) => [id, at]));
  const drawn = nodes.map((_, at) => at);
  const isIn = (at: number, container: number): boolean => nodes[at]?.parent === nodes[container]?.id;
  const { edges, hidden, hiddenAt } = edgesBetween(graph, sources, drawn, {
    ...options,
    drawnFor: (node) => position.get(drawnFor(node) ?? ''),
    nested: (from, to) => isIn(from, to) || isIn(to, from),
    idOf: (at) => nodes[at]?.id ?? '',
  });
  return {
    nodes: nodes.map((node, at) => {
      const hiddenEdges = hiddenAt.get(at);
      return hiddenEdges === undefined ? node : { ...node, hiddenEdges };
    }),
    edges,
    hiddenEdges: hidden,
  };
}
