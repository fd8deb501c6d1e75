import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { valueAt } from '../../model/resourceType.ts';
import { hostsOf } from './endpointHosts.ts';

/**
 * The hosts of all endpoints at paths of properties, or in lists and objects there, as others name a service by them.
 * Words beside them, such as names of regions, are none.
 */
export function hostsAt(properties: JsonObject, paths: readonly string[]): readonly string[] {
  return hostsOf(...paths.flatMap((path) => textsIn(valueAt(properties, path))));
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
