import type { Graph } from '../model/graph.ts';
import type { Verb } from '../model/verbs.ts';
import type { Related } from './foldAlike.ts';
import type { Follows } from './reach.ts';

/**
 * What so many relations lead to from these nodes, the nearest first, themselves left out. Hidden nodes are neither
 * found nor passed through; `passedBy` says whether there were any.
 */
export function relatedTo(
  graph: Graph,
  starts: readonly number[],
  hops: number,
  follows: Follows,
  hides: (node: number) => boolean,
): { readonly related: readonly Related[]; readonly passedBy: boolean } {
  let passedBy = false;
  const found = new Uint8Array(graph.size);
  for (const node of starts) found[node] = 1;
  const related: Related[] = [];
  let ring: readonly number[] = starts.filter((node) => !hides(node));
  if (ring.length < starts.length) passedBy = true;
  for (let distance = 1; distance <= hops && ring.length > 0; distance++) {
    const met = new Map<number, Met>();
    const meet = (node: number, verb: Verb, atSubject: boolean): void => {
      if (found[node] === 1 || !follows(verb, atSubject)) return;
      const before = met.get(node);
      if (before === undefined && hides(node)) {
        passedBy = true;
        return;
      }
      const bond = `${verb} ${atSubject ? '‹' : '›'}`;
      if (before === undefined) met.set(node, { strength: 1, bonds: [bond] });
      else {
        before.strength++;
        if (!before.bonds.includes(bond)) before.bonds.push(bond);
      }
    };
    for (const node of ring) {
      for (const relation of graph.outgoing(node)) {
        meet(graph.ends(relation).to, graph.relation(relation).verb, true);
      }
      for (const relation of graph.incoming(node)) {
        meet(graph.ends(relation).from, graph.relation(relation).verb, false);
      }
    }
    for (const [node, { strength, bonds }] of met) {
      found[node] = 1;
      related.push({ node, distance, strength, bond: bonds.sort().join(', ') });
    }
    ring = [...met.keys()];
  }
  return { related, passedBy };
}

interface Met {
  strength: number;
  readonly bonds: string[];
}
