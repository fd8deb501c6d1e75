import { weightOfVerb } from './edgeStrength.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import type { ReadingOrder } from './readingOrder.ts';
import type { View } from './view.ts';

/** Things outside of the root that a containment view draws at most; beyond that the least related are left out. */
export const outsideLimit = 12;

/** Things outside of the extent that are related to something inside it. What contains the root is not among them. */
export interface Outside {
  /** The most related ones, in reading order. */
  readonly drawn: readonly number[];
  /** How many more there are. */
  readonly hidden: number;
  /** All of them, as if no type were hidden. */
  readonly all: readonly number[];
}

/**
 * What lies outside and is related by what the view draws. Something of a type that Orrery does not read, such as an
 * encryption key, is drawn only beside what uses it: beside a folded account it would be one of many that say nothing.
 *
 * @param most things that are drawn
 */
export function outsideOf(
  { graph }: PictureFacts,
  extent: Extent,
  view: View,
  order: ReadingOrder,
  isDrawn: (node: number) => boolean,
  most: number,
): Outside {
  if (extent.nodes.length === graph.size) return { drawn: [], hidden: 0, all: [] };
  const verbs = view.filter.verbs?.length ? new Set(view.filter.verbs) : undefined;
  const around = new Set(extent.root === undefined ? [] : graph.ancestors(extent.root));
  const all = new Set<number>();
  const strength = new Map<number, number>();
  const besideDrawn = new Set<number>();
  const meet = (node: number, other: number, relation: number): void => {
    if (extent.holds(other) || around.has(other)) return;
    if (extent.counts(other)) all.add(other);
    const { verb } = graph.relation(relation);
    if (verbs !== undefined && !verbs.has(verb)) return;
    if (isDrawn(node) || graph.stub(other)?.reason !== 'unknown-type') besideDrawn.add(other);
    if (extent.hides(node) || extent.hides(other)) return;
    strength.set(other, (strength.get(other) ?? 0) + Math.round(weightOfVerb(verb) * 10));
  };
  for (const node of extent.nodes) {
    for (const relation of graph.outgoing(node)) meet(node, graph.ends(relation).to, relation);
    for (const relation of graph.incoming(node)) meet(node, graph.ends(relation).from, relation);
  }
  const related = [...strength].filter(([node]) => besideDrawn.has(node));
  // Names are only compared among those that could be drawn: there may be tens of thousands.
  const least = related.map(([, count]) => count).sort((a, b) => b - a)[most - 1] ?? 0;
  const drawn = related
    .filter(([, count]) => count >= least)
    .sort(([a, countA], [b, countB]) => countB - countA || order(a, b))
    .slice(0, most)
    .map(([node]) => node)
    .sort(order);
  return { drawn, hidden: strength.size - drawn.length, all: [...all] };
}
