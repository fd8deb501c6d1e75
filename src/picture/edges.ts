import type { Graph } from '../model/graph.ts';
import { compareText } from '../model/order.ts';
import type { Verb } from '../model/verbs.ts';
import type { PictureEdge } from './picture.ts';

/** Edges a picture shows at most; beyond that the weakest are left out and counted. */
export const edgeLimit = 1200;

/** Everything that decides which relations are drawn, and between which nodes. */
export interface Lifting {
  /** The drawn node that stands for a node: itself, or what it is folded into; undefined when nothing does. */
  readonly drawnFor: (node: number) => number | undefined;
  /** Nodes whose relations are left out with them. */
  readonly hides: (node: number) => boolean;
  /** Pairs of drawn nodes that are not connected, because the picture shows their bond by nesting. */
  readonly nested: (from: number, to: number) => boolean;
}

/**
 * The relations that start at these nodes as edges between what is drawn, one for each pair and direction. Relations
 * that begin and end in the same drawn node, and those between a node and what it contains, are left out.
 *
 * Edges are in the order of `drawn`, the nodes of the picture.
 */
export function edgesBetween(
  graph: Graph,
  sources: Iterable<number>,
  drawn: readonly number[],
  lifting: Lifting,
): { edges: PictureEdge[]; hidden: number } {
  const position = new Map(drawn.map((node, at) => [node, at]));
  const merged = new Map<number, { from: number; to: number; relations: number[] }>();
  for (const source of sources) {
    const from = lifting.drawnFor(source);
    if (from === undefined || lifting.hides(source)) continue;
    for (const relation of graph.outgoing(source)) {
      const target = graph.ends(relation).to;
      const to = lifting.drawnFor(target);
      if (to === undefined || to === from || lifting.hides(target)) continue;
      const pair = from * graph.size + to;
      const found = merged.get(pair);
      if (found !== undefined) found.relations.push(relation);
      else if (!lifting.nested(from, to)) merged.set(pair, { from, to, relations: [relation] });
    }
  }
  const at = (node: number): number => position.get(node) ?? drawn.length;
  const inOrder = [...merged.values()].sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to));
  const strongest = inOrder.toSorted((a, b) => b.relations.length - a.relations.length).slice(0, edgeLimit);
  const kept = new Set(strongest);
  return {
    edges: inOrder
      .filter((pair) => kept.has(pair))
      .map((pair) => edge(graph, graph.node(pair.from).id, graph.node(pair.to).id, pair.relations)),
    hidden: inOrder.length - kept.size,
  };
}

function edge(graph: Graph, from: string, to: string, indexes: readonly number[]): PictureEdge {
  const relations = indexes.map((index) => graph.relation(index));
  const counts = new Map<Verb, number>();
  for (const { verb } of relations) counts.set(verb, (counts.get(verb) ?? 0) + 1);
  const [only, ...others] = relations;
  const details = only === undefined || others.length > 0 ? [] : only.evidence.flatMap(({ detail }) => detail ?? []);
  return {
    id: JSON.stringify([from, to]),
    from,
    to,
    verbs: [...counts]
      .map(([verb, count]) => ({ verb, count }))
      .sort((a, b) => b.count - a.count || compareText(a.verb, b.verb)),
    count: relations.length,
    inferred: relations.every(({ basis }) => basis === 'inferred'),
    ...(details.length === 0 ? {} : { detail: [...new Set(details)].join(', ') }),
  };
}
