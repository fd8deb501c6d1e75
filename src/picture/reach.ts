import type { Graph } from '../model/graph.ts';
import { dependentEnd, type Verb } from '../model/verbs.ts';
import type { PictureFacts } from './facts.ts';
import type { Reach } from './picture.ts';
import { typeCounts } from './typeCounts.ts';
import type { Direction, Overlay } from './view.ts';

/** Whether a relation is followed from one of its ends: from the subject's, or from the object's. */
export type Follows = (verb: Verb, atSubject: boolean) => boolean;

/** Which relations are followed in a direction. */
export function followed(direction: Direction): Follows {
  if (direction === 'both') return () => true;
  const goesOnFrom = direction === 'needs' ? (['subject', 'object'] as const) : (['object', 'subject'] as const);
  return (verb, atSubject) => dependentEnd(verb) === goesOnFrom[atSubject ? 0 : 1];
}

/** Nodes that an overlay marks. */
export interface Reached {
  /** The resource it starts at and everything inside it. */
  readonly starts: ReadonlySet<number>;
  /** What relations lead to from there, with the number of relations on the shortest way. No starts. */
  readonly distance: ReadonlyMap<number, number>;
}

/**
 * What the resource of an overlay, and everything inside it, needs, or what needs it: over the whole graph, with stubs.
 * Undefined where the resource is not in the graph.
 */
export function reachOf(graph: Graph, overlay: Overlay): Reached | undefined {
  const start = graph.indexOf(overlay.of);
  if (start === undefined) return undefined;
  const follows = followed(overlay.direction);
  const queue = [start, ...graph.descendants(start)];
  const starts = new Set(queue);
  const distance = new Map<number, number>();
  for (let next = 0; next < queue.length; next++) {
    const at = queue[next] as number;
    const steps = (distance.get(at) ?? 0) + 1;
    const visit = (node: number): void => {
      if (starts.has(node) || distance.has(node)) return;
      distance.set(node, steps);
      queue.push(node);
    };
    for (const relation of graph.outgoing(at)) {
      if (follows(graph.relation(relation).verb, true)) visit(graph.ends(relation).to);
    }
    for (const relation of graph.incoming(at)) {
      if (follows(graph.relation(relation).verb, false)) visit(graph.ends(relation).from);
    }
  }
  return { starts, distance };
}

/** How far an overlay reaches, in figures; its types with the most frequent first. */
export function reachInFigures(facts: PictureFacts, overlay: Overlay, { distance }: Reached): Reach {
  const { graph } = facts;
  const start = graph.indexOf(overlay.of);
  let direct = 0;
  for (const steps of distance.values()) if (steps === 1) direct++;
  return {
    name: start === undefined ? overlay.of : graph.node(start).name,
    total: distance.size,
    direct,
    types: typeCounts(facts, distance.keys()).sort((a, b) => b.count - a.count),
  };
}
