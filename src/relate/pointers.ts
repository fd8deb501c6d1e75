import { hostIn } from '../model/host.ts';
import { isObject, type Json, type JsonObject } from '../model/json.ts';
import type { Evidence } from '../model/relation.ts';
import type { Place, Resource } from '../model/resource.ts';
import { type RelationRule, valueAt } from '../model/resourceType.ts';
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
      const value = rule.hostOf ? hostIn(found.value) : found.value;
      if (value === undefined) continue;
      const path = shared(found.path);
      const detail = detailOf(rule, found, resource.properties);
      yield {
        by,
        rule,
        value,
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

function detailOf(rule: RelationRule, found: FoundString, properties: JsonObject): string | undefined {
  if (rule.detail === undefined) return undefined;
  const around = [found.holder, ...objectsAround(found.path, properties)];
  const shown = rule.detail.map((entry) => rangeOf(entry, around)).filter((text) => text !== '');
  return shown.length === 0 ? undefined : shown.join(' ');
}

/** `8000-8100` for `FromPort-ToPort`, and `443` where both are that; each from the nearest object that has it. */
function rangeOf(entry: string, around: readonly JsonObject[]): string {
  const values = entry
    .split('-')
    .map((path) => around.map((object) => valueAt(object, path)).find((value) => value !== undefined));
  return [...new Set(values.map(shownText).filter((text) => text !== ''))].join('-');
}

/** Lists of words are shown as such: `blob, queue`. */
function shownText(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(shownText).filter(Boolean).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The objects that a path leads through, innermost first. The resource itself is none of them: it has names of its own. */
function objectsAround(path: string, properties: JsonObject): JsonObject[] {
  const objects: JsonObject[] = [];
  let at: Json | undefined = properties;
  for (const step of path.split(/[.[\]]+/)) {
    // A name with a dot in it, of a map, leads nowhere: what is around it is known, then, as far as it goes.
    if (typeof at !== 'object' || at === null) break;
    at = Array.isArray(at) ? at[Number(step)] : (at as JsonObject)[step];
    if (isObject(at)) objects.unshift(at);
  }
  return objects;
}
