import type { Json, JsonObject } from '../../model/json.ts';
import { valueAt } from '../../model/resourceType.ts';
import type { Terms } from './terms.ts';

/** Last steps of paths whose texts are words of the provider: `running`, `t3.micro`, `postgres`. */
const providersWords =
  /(?:^|\.)(?:state|status|code|type|kind|class|mode|tier|size|family|scheme|protocol|engine|engineversion|runtime|version|sku|name|architecture|visibility)$/i;

/** A `Name` is the provider's word only within what holds a state or what was bought: `State.Name`, `sku.name`. */
const ownName = /(?:^|\.)name$/i;
const providersName = /(?:^|\.)(?:state|status|sku)\.name$/i;

/** `InstanceType`, `DBInstanceClass`, `LifeCycleState`: the last word of the last step counts. */
const lastWord = /(?:State|Status|Type|Class|Mode|Tier|Size|Scheme|Protocol|Engine|EngineVersion|Runtime|Kind|Family)$/;

const word = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,40}$/;

/** Numbers that stand for somebody: those of networks on the internet, of accounts. */
const tellingNumber = /asn|account|owner|id$/i;

/**
 * What redacted data tells of a resource's properties: of those that people look at first, the yes and no, small numbers,
 * moments, addresses and identifiers as pseudonyms, and words that the provider chose. All else may hold anything.
 */
export function redactProperties(type: string, properties: JsonObject, terms: Terms): JsonObject {
  const kept: Record<string, Json> = {};
  for (const path of terms.knownType(type)?.summary ?? []) {
    const value = valueAt(properties, path);
    const redacted = value === undefined ? undefined : redactValue(path, value, terms);
    if (redacted !== undefined) put(kept, path.split('.'), redacted);
  }
  return kept;
}

function redactValue(path: string, value: Json, terms: Terms): Json | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Math.abs(value) < 100_000 && !tellingNumber.test(path) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const shaped = terms.shaped(value);
  if (
    isProvidersWord(path) &&
    word.test(value) &&
    (shaped === undefined || /^[a-z][a-z0-9]*\.[a-z0-9.]+$/.test(value))
  ) {
    return value;
  }
  return shaped;
}

function isProvidersWord(path: string): boolean {
  if (ownName.test(path)) return providersName.test(path);
  return providersWords.test(path) || lastWord.test(path);
}

function put(into: Record<string, Json>, [step = '', ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  const inner = { ...(into[step] as Record<string, Json> | undefined) };
  put(inner, rest, value);
  into[step] = inner;
}
