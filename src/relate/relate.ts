import { compareText } from '../model/order.ts';
import type { Evidence, Relation, Stub } from '../model/relation.ts';
import type { RelateFacts, Told } from './facts.ts';
import { followRules } from './followRules.ts';
import { identifierIndex } from './identifierIndex.ts';
import { inferRelations } from './infer.ts';
import { placesIn } from './places.ts';
import { scanReferences } from './scanReferences.ts';

export interface Related {
  /** In order of subject, verb and object. */
  readonly relations: readonly Relation[];
  /** What relations point at outside of the resources, in order of id. */
  readonly stubs: readonly Stub[];
}

/**
 * All relations among resources: those that the rules of resource types find, those that documented rules imply, and,
 * between things that are not related yet, plain references found anywhere in the properties. Pure.
 */
export function relate(facts: RelateFacts): Related {
  const stubs = new Map<string, Stub>();
  const workings = {
    ...facts,
    index: identifierIndex(facts.resources, facts.types),
    places: placesIn(facts.resources),
    stubs,
  };
  const told: Told[] = [...followRules(workings), ...inferRelations(facts)];
  told.push(...scanReferences(workings, pairsOf(told)));
  return {
    relations: merge(told),
    stubs: [...stubs.values()].sort((a, b) => compareText(a.id, b.id)),
  };
}

/** Whether two things are related in either direction. */
function pairsOf(told: readonly Told[]): (one: string, other: string) => boolean {
  const pairs = new Set(told.flatMap(({ from, to }) => [`${from}\n${to}`, `${to}\n${from}`]));
  return (one, other) => pairs.has(`${one}\n${other}`);
}

function merge(told: readonly Told[]): Relation[] {
  const relations = new Map<string, Relation & { evidence: Evidence[] }>();
  for (const { from, verb, to, basis, evidence } of told) {
    const key = `${from}\n${verb}\n${to}`;
    const known = relations.get(key);
    if (known === undefined) relations.set(key, { from, verb, to, basis, evidence: [evidence] });
    else if (known.basis === basis) known.evidence.push(evidence);
    // What the provider states needs no inference beside it.
    else if (basis === 'stated') relations.set(key, { from, verb, to, basis, evidence: [evidence] });
  }
  return [...relations.values()].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.verb, b.verb) || compareText(a.to, b.to),
  );
}
