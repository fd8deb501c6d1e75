import type { Verb } from '../model/verbs.ts';

/** How much one relation says to a reader of diagrams; what only governs or binds people says much less. */
const governing = 0.1;
const weights: Partial<Readonly<Record<Verb, number>>> = {
  'applies to': governing,
  'is granted': governing,
  'gives access to': governing,
  'may assume': governing,
  'may access': 0.3,
  'is member of': governing,
  'is managed by': governing,
  'is encrypted with': governing,
  'is protected by': 0.5,
  references: governing,
};

/** The weight of one relation with a verb. */
export function weightOfVerb(verb: Verb): number {
  return weights[verb] ?? 1;
}

interface Bond {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

/** Edges that a picture shows at once for each of its nodes, as far as nodes do not need more to be connected at all. */
const edgesPerNode = 1;

/**
 * Those of the bonds, the strongest first, that a calm picture does without: all but the strongest of each node, and as
 * many of the others as there is room for among so many nodes.
 */
export function minorOf<Each extends Bond>(strongestFirst: readonly Each[], nodes: number): ReadonlySet<Each> {
  let room = Math.ceil(nodes * edgesPerNode);
  const met = new Set<number>();
  const left: Each[] = [];
  for (const bond of strongestFirst) {
    if (met.has(bond.from) && met.has(bond.to)) left.push(bond);
    else room--;
    met.add(bond.from).add(bond.to);
  }
  return new Set(left.slice(Math.max(0, room)));
}
