import type { Json, JsonObject } from '../model/json.ts';

/** A string in a resource's properties: where it stands, and the object that holds it (or the list it is in). */
export interface FoundString {
  readonly path: string;
  readonly value: string;
  readonly holder: JsonObject;
}

/** Strings that a rule's path such as `Routes[].GatewayId` leads to, with the concrete path of each. */
export function stringsAt(properties: JsonObject, path: string): FoundString[] {
  const found: FoundString[] = [];
  const steps = path.split('.');
  const follow = (value: Json | undefined, step: number, at: string, holder: JsonObject): void => {
    if (typeof value === 'string' && step === steps.length) found.push({ path: at, value, holder });
    const next = steps[step];
    if (next === undefined || !isObject(value)) return;
    const name = next.endsWith('[]') ? next.slice(0, -2) : next;
    const inner = value[name];
    const innerPath = at === '' ? name : `${at}.${name}`;
    if (name === next) follow(inner, step + 1, innerPath, value);
    else if (Array.isArray(inner)) {
      for (const [index, item] of inner.entries()) follow(item, step + 1, `${innerPath}[${index}]`, value);
    }
  };
  follow(properties, 0, '', properties);
  return found;
}

/** Every string anywhere in the properties. */
export function* allStrings(properties: JsonObject): Generator<{ path: string; value: string }> {
  const pending: { path: string; value: Json }[] = [{ path: '', value: properties }];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const { path, value } = at;
    if (typeof value === 'string') yield { path, value };
    else if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--)
        pending.push({ path: `${path}[${index}]`, value: value[index] });
    } else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value).reverse()) {
        pending.push({ path: path === '' ? name : `${path}.${name}`, value: inner });
      }
    }
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
