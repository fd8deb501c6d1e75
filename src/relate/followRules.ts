import type { Place, Resource } from '../model/resource.ts';
import type { RelationRule } from '../model/resourceType.ts';
import type { Told, Workings } from './facts.ts';
import { placeOf } from './identifierIndex.ts';
import { type FoundString, stringsAt } from './propertyPath.ts';
import { stubFor } from './stub.ts';

/** Relations that the rules in resource types find. Targets that are not in the inventory are added to the stubs. */
export function* followRules(workings: Workings): Generator<Told> {
  for (const resource of workings.resources) {
    for (const rule of workings.types.get(resource.type)?.relations ?? []) {
      for (const found of stringsAt(resource.properties, rule.path)) {
        const target = targetOf(workings, resource, rule, found);
        if (target === undefined || target === resource.id) continue;
        yield {
          from: rule.reversed ? target : resource.id,
          verb: rule.verb,
          to: rule.reversed ? resource.id : target,
          basis: 'stated',
          evidence: { resource: resource.id, path: found.path, ...detailOf(rule, found) },
        };
      }
    }
  }
}

function targetOf(workings: Workings, resource: Resource, rule: RelationRule, found: FoundString): string | undefined {
  const { index, stubs, types } = workings;
  const place = placeNamedBy(rule, found, placeOf(resource));
  const known = index.find(found.value, place);
  if (known !== undefined && rule.to.includes(known.type)) return known.id;
  for (const id of rule.to) {
    const type = types.get(id);
    if (type?.identifier === undefined || !type.identifier.pattern.test(found.value)) continue;
    const target = type.identifier.toId(found.value, place);
    if (!index.has(target) && !stubs.has(target)) {
      const { account, region } = place;
      stubs.set(target, stubFor(workings, { id: target, type: id, name: found.value, account, region }, resource));
    }
    return target;
  }
  return undefined;
}

function placeNamedBy(rule: RelationRule, found: FoundString, own: Place): Place {
  const named = (property: string | undefined, otherwise: string): string => {
    const value = property === undefined ? undefined : found.holder[property];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  return {
    partition: own.partition,
    account: named(rule.at?.account, own.account),
    region: named(rule.at?.region, own.region),
  };
}

function detailOf(rule: RelationRule, found: FoundString): { detail?: string } {
  const values = (rule.detail ?? []).map((property) => found.holder[property]);
  const shown = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  return shown.length === 0 ? {} : { detail: shown.join(' ') };
}
