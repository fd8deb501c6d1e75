import type { Json, JsonObject } from '../../../model/json.ts';

/**
 * What AWS Config keeps of an item, as the service's API would send it. Names begin with a small letter in place of a
 * capital, what is not set is null, and values of some enumerations are wrapped: `state: { value: 'available' }`.
 * https://github.com/awslabs/aws-config-resource-schema
 */
export function apiShape(configuration: JsonObject, names: Readonly<Record<string, string>> = {}): JsonObject {
  const entries = Object.entries(configuration).flatMap(([name, value]): [string, Json][] => {
    const shaped = shapedValue(value, names);
    return shaped === undefined ? [] : [[names[name] ?? capitalized(name), shaped]];
  });
  return Object.fromEntries(entries);
}

function shapedValue(value: Json | undefined, names: Readonly<Record<string, string>>): Json | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return timeOf(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    return value.map((inner: Json) => shapedValue(inner, names)).filter((inner) => inner !== undefined);
  }
  const { value: wrapped, ...others } = value as JsonObject;
  if (wrapped !== undefined && Object.keys(others).length === 0) return shapedValue(wrapped, names);
  return apiShape(value as JsonObject, names);
}

/** Times as the API's are kept, with milliseconds: the same time is no change. */
function timeOf(text: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text)) return text;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? text : time.toISOString();
}

function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
