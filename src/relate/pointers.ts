import type { Evidence } from '../model/relation.ts';
import type { Place, Resource } from '../model/resource.ts';
import type { RelationRule } from '../model/resourceType.ts';
import { placeOf } from './identifierIndex.ts';
import { type FoundString, stringsAt } from './propertyPath.ts';
import type { SharedTexts } from './sharedTexts.ts';

/** A string that a rule leads to, kept until all resources that it may name are known. */
export interface Pointer {
  /** Number of the resource whose properties hold it. */
  readonly by: number;
  readonly rule: RelationRule;
  readonly value: string;
  /** Where the value is to be understood. */
  readonly place: Place;
  readonly evidence: Evidence;
}

/** What the rules of a type find in the properties of a resource, rule by rule. */
export function* pointersOf(
  resource: Resource,
  by: number,
  rules: readonly RelationRule[],
  shared: SharedTexts,
): Generator<Pointer> {
  const own = placeOf(resource);
  for (const rule of rules) {
    for (const found of stringsAt(resource.properties, rule.path)) {
      const path = shared(found.path);
      const detail = detailOf(rule, found);
      yield {
        by,
        rule,
        value: found.value,
        place: rule.at === undefined ? own : placeNamedBy(rule.at, found, own),
        evidence:
          detail === undefined
            ? { resource: resource.id, path }
            : { resource: resource.id, path, detail: shared(detail) },
      };
    }
  }
}

function placeNamedBy(at: NonNullable<RelationRule['at']>, found: FoundString, own: Place): Place {
  const named = (property: string | undefined, otherwise: string): string => {
    const value = property === undefined ? undefined : found.holder[property];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  return {
    partition: own.partition,
    account: named(at.account, own.account),
    region: named(at.region, own.region),
  };
}

function detailOf(rule: RelationRule, found: FoundString): string | undefined {
  const values = (rule.detail ?? []).map((property) => found.holder[property]);
  const shown = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  return shown.length === 0 ? undefined : shown.join(' ');
}
