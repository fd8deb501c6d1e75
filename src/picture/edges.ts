import type { Graph } from '../model/graph.ts';
import { compareText } from '../model/order.ts';
import type { Verb } from '../model/verbs.ts';
import { usualBudget } from './budget.ts';
import { minorOf, weightOfVerb } from './edgeStrength.ts';
import type { PictureEdge } from './picture.ts';

/** Everything that decides which relations are drawn, and between which nodes. */
export interface Lifting {
  /** The number of the drawn node that stands for a node: itself, or what it is folded into; undefined when nothing does. */
  readonly drawnFor: (node: number) => number | undefined;
  /** Nodes whose relations are left out with them. */
  readonly hides: (node: number) => boolean;
  /** Pairs of drawn nodes that are not connected, because the picture shows their bond by nesting. */
  readonly nested: (from: number, to: number) => boolean;
  /** Ids of drawn nodes that are not in the graph. Absent: all are. */
  readonly idOf?: (drawn: number) => string;
  /** Verbs of the relations that are drawn. Absent or empty: all. */
  readonly verbs?: readonly Verb[] | undefined;
  /** Edges at most; the weakest are left out. Absent: as many as pictures usually have. */
  readonly limit?: number;
}

export interface LiftedEdges {
  readonly edges: PictureEdge[];
  readonly hidden: number;
  /** How many of them each drawn node has. */
  readonly hiddenAt: ReadonlyMap<number, number>;
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
): LiftedEdges {
  const idOf = lifting.idOf ?? ((node) => graph.node(node).id);
  const strongestFirst = pairsBetween(graph, sources, drawn, lifting).sort(
    (a, b) => b.strength - a.strength || b.count - a.count || a.key - b.key,
  );
  const limit = lifting.limit ?? usualBudget.edges;
  const kept = strongestFirst.slice(0, limit);
  const minor = minorOf(kept, drawn.length);
  const hiddenAt = new Map<number, number>();
  for (const { from, to } of strongestFirst.slice(limit)) {
    for (const node of [from, to]) hiddenAt.set(node, (hiddenAt.get(node) ?? 0) + 1);
  }
  return {
    edges: kept
      .toSorted((a, b) => a.key - b.key)
      .map((pair) => ({
        ...edge(graph, idOf(pair.from), idOf(pair.to), pair),
        ...(minor.has(pair) ? { minor: true } : {}),
      })),
    hidden: strongestFirst.length - kept.length,
    hiddenAt,
  };
}

/** What lies between two drawn nodes in one direction. */
interface Pair {
  /** Orders pairs as `drawn` orders their ends. */
  readonly key: number;
  readonly from: number;
  readonly to: number;
  /** One of its relations. */
  readonly first: number;
  count: number;
  strength: number;
  inferred: boolean;
  readonly verbs: Map<Verb, number>;
}

/** One pass over all relations, without anything made for each of them: there may be hundreds of thousands. */
function pairsBetween(graph: Graph, sources: Iterable<number>, drawn: readonly number[], lifting: Lifting): Pair[] {
  const { drawnFor, hides, nested } = lifting;
  const wanted = lifting.verbs?.length ? new Set(lifting.verbs) : undefined;
  const position = new Map(drawn.map((node, at) => [node, at]));
  const pairs = new Map<number, Pair | undefined>();
  for (const source of sources) {
    const from = drawnFor(source);
    if (from === undefined || hides(source)) continue;
    for (const relation of graph.outgoing(source)) {
      const target = graph.ends(relation).to;
      const to = drawnFor(target);
      if (to === undefined || to === from || hides(target)) continue;
      const { verb, basis } = graph.relation(relation);
      if (wanted !== undefined && !wanted.has(verb)) continue;
      const key = (position.get(from) ?? drawn.length) * (drawn.length + 1) + (position.get(to) ?? drawn.length);
      let pair = pairs.get(key);
      if (pair === undefined) {
        if (pairs.has(key)) continue;
        if (!nested(from, to))
          pair = { key, from, to, first: relation, count: 0, strength: 0, inferred: true, verbs: new Map() };
        pairs.set(key, pair);
        if (pair === undefined) continue;
      }
      pair.count++;
      pair.verbs.set(verb, (pair.verbs.get(verb) ?? 0) + 1);
      pair.inferred &&= basis === 'inferred';
    }
  }
  const found = [...pairs.values()].filter((pair) => pair !== undefined);
  for (const pair of found) pair.strength = strengthOf(pair.verbs);
  return found;
}

/** The same for the same counts, in whatever order relations came: sums of fractions would differ. */
function strengthOf(verbs: ReadonlyMap<Verb, number>): number {
  let tenths = 0;
  for (const [verb, count] of verbs) tenths += Math.round(weightOfVerb(verb) * 10) * count;
  return tenths;
}

function edge(graph: Graph, from: string, to: string, { first, count, inferred, verbs }: Pair): PictureEdge {
  const details = count > 1 ? [] : graph.relation(first).evidence.flatMap(({ detail }) => detail ?? []);
  return {
    id: JSON.stringify([from, to]),
    from,
    to,
    verbs: [...verbs]
      .map(([verb, number]) => ({ verb, count: number }))
      .sort((a, b) => b.count - a.count || compareText(a.verb, b.verb)),
    count,
    inferred,
    ...(details.length === 0 ? {} : { detail: [...new Set(details)].join(', ') }),
  };
}
