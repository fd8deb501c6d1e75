import { isObject, type Json, type JsonObject } from '../model/json.ts';

/** A string in a resource's properties: where it stands, and the object that holds it (or the list it is in). */
export interface FoundString {
  readonly path: string;
  readonly value: string;
  readonly holder: JsonObject;
}

/** Strings that a rule's path such as `Routes[].GatewayId` or `Variables.*` leads to, with the concrete path of each; `~` leads to names. */
export function stringsAt(properties: JsonObject, path: string): FoundString[] {
  const found: FoundString[] = [];
  const steps = path.split('.');
  const follow = (value: Json | undefined, step: number, at: string, holder: JsonObject): void => {
    if (typeof value === 'string' && step === steps.length) found.push({ path: at, value, holder });
    const next = steps[step];
    if (next === undefined || !isObject(value)) return;
    if (next === '*') {
      for (const [key, inner] of Object.entries(value)) follow(inner, step + 1, joined(at, key), value);
      return;
    }
    if (next === '~') {
      for (const key of Object.keys(value)) follow(key, step + 1, joined(at, key), value);
      return;
    }
    const name = next.endsWith('[]') ? next.slice(0, -2) : next;
    const inner = value[name];
    const innerPath = joined(at, name);
    if (name === next) follow(inner, step + 1, innerPath, value);
    else if (Array.isArray(inner)) {
      for (const [index, item] of inner.entries()) follow(item, step + 1, `${innerPath}[${index}]`, value);
    }
  };
  follow(properties, 0, '', properties);
  return found;
}

/** A value anywhere in the properties. Its path is only written out where one is shown: most strings need none. */
export interface Found<Value> {
  readonly value: Value;
  /** Name of the property that holds it, or its index in a list. */
  readonly name: string | number;
  readonly holder: Found<Json> | undefined;
}

/** Every string anywhere in the properties, in the order in which they stand there. */
export function* allStrings(properties: JsonObject): Generator<Found<string>> {
  const pending: Found<Json>[] = [];
  const open = (value: Json, holder: Found<Json> | undefined): void => {
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--)
        pending.push({ value: value[index], name: index, holder });
    } else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value).reverse()) pending.push({ value: inner, name, holder });
    }
  };
  open(properties, undefined);
  for (let found = pending.pop(); found !== undefined; found = pending.pop()) {
    if (isString(found)) yield found;
    else open(found.value, found);
  }
}

/** `Routes[2].GatewayId` */
export function pathOf(found: Found<Json>): string {
  const names: (string | number)[] = [];
  for (let at: Found<Json> | undefined = found; at !== undefined; at = at.holder) names.push(at.name);
  return names.reduceRight<string>((path, name) => {
    if (typeof name === 'number') return `${path}[${name}]`;
    return joined(path, name);
  }, '');
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isString(found: Found<Json>): found is Found<string> {
  return typeof found.value === 'string';
}
