import { hostIn } from '../../model/host.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { valueAt } from '../../model/resourceType.ts';

/**
 * The hosts of all endpoints at paths of properties, or in lists and objects there, as others name a service by them.
 * Words beside them, such as names of regions, are none.
 */
export function hostsAt(properties: JsonObject, paths: readonly string[]): readonly string[] {
  const endpoints = paths.flatMap((path) => textsIn(valueAt(properties, path))).filter((text) => text.includes('.'));
  return [...new Set(endpoints.flatMap((endpoint) => hostIn(endpoint) ?? []))];
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
