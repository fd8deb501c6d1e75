import { type JsonObject, objectsIn } from '../../../model/json.ts';
import { valueAt } from '../../../model/resourceType.ts';

/** The texts at a path in every object of a list: private addresses of frontends. */
export function textsInEach(properties: JsonObject, list: string, path: string): readonly string[] {
  return objectsIn(valueAt(properties, list)).flatMap((item) => text(valueAt(item, path)));
}

/** The texts at paths, in lower case: host names compare without regard to case. */
export function textsAt(properties: JsonObject, ...paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => text(valueAt(properties, path))).map((found) => found.toLowerCase());
}

function text(value: JsonObject[string] | undefined): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}
