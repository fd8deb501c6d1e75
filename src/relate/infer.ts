import type { Resource } from '../model/resource.ts';
import type { RelateFacts, Told } from './facts.ts';

/** Relations that the provider documents but does not state, as the resource types know them. */
export function* inferRelations(facts: RelateFacts): Generator<Told> {
  const byType = Map.groupBy(facts.resources, (resource) => resource.type);
  const all = (type: string): readonly Resource[] => byType.get(type) ?? [];
  for (const type of facts.types.values()) {
    if (type.infer === undefined) continue;
    // A rule such as "no other one says so" holds only where all of them are known.
    const own = all(type.id).filter(({ account, region }) => facts.wasRead(type.id, account, region));
    for (const { from, verb, to, rule } of type.infer(own, all)) {
      yield { from, verb, to, basis: 'inferred', evidence: { resource: from, path: rule } };
    }
  }
}
