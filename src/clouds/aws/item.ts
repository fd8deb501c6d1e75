import type { Json, JsonObject } from '../../model/json.ts';
import { ProblemError } from '../../model/problem.ts';

/** A tag as most services send it. */
export interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** Tags by key. */
export function tagsOf(tags: readonly Tag[] | undefined): Record<string, string> {
  return Object.fromEntries((tags ?? []).flatMap(({ Key, Value }) => (Key === undefined ? [] : [[Key, Value ?? '']])));
}

/** Tags of services that send them as an object. */
export function tagMap(tags: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(tags ?? {}).map(([key, value]) => [key, value ?? '']));
}

/** The SDK's item as plain JSON: dates in ISO 8601, nothing that is undefined or binary, and without what `left out` names. */
export function propertiesOf(item: object, leftOut: readonly string[] = []): JsonObject {
  const entries = Object.entries(item).filter(([name]) => name !== '$metadata' && !leftOut.includes(name));
  return Object.fromEntries(entries.flatMap(([name, value]) => withJson(name, value)));
}

function withJson(name: string, value: unknown): [string, Json][] {
  const json = jsonOf(value);
  return json === undefined ? [] : [[name, json]];
}

function jsonOf(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (Array.isArray(value)) return value.map(jsonOf).filter((inner) => inner !== undefined);
  return typeof value === 'object' && !ArrayBuffer.isView(value) ? propertiesOf(value) : undefined;
}

/** For what AWS always sends: a page without its list, or an item without its id, is not an answer of the service. */
export function required<Value>(value: Value | undefined, name: string): Value {
  if (value !== undefined) return value;
  throw new ProblemError({
    code: 'MalformedAnswer',
    message: `The answer is not in the service's format: it has no ${name}.`,
    advice: 'Check whether a proxy, a sign-in page or a custom endpoint answers in place of AWS.',
    nextStep: 'check-network',
  });
}
