import { isObject, type Json, type JsonObject, objectsIn } from '../../../model/json.ts';
import { textWithoutSecrets } from '../../../model/secrets.ts';
import { applicationId } from './schemes/applicationInsights.ts';
import { distinct, type Reference } from './schemes/reference.ts';
import { referencesIn } from './settingReferences.ts';

/**
 * Settings by their names, each with what its value names: `{ references: [{ host, url }] }`, nothing where it names
 * nothing. Values are strings, those of connection strings objects with a `value`, or what this made of them before:
 * doing it twice changes nothing.
 */
export function reducedSettings(settings: Json | undefined): JsonObject {
  if (!isObject(settings)) return {};
  const entries = Object.entries(settings).map(([spelled, value]): [string, JsonObject] => {
    const name = textWithoutSecrets(spelled);
    const references = referencesOf(name, value);
    return [name, references.length === 0 ? {} : { references: references.map((reference) => ({ ...reference })) }];
  });
  return Object.fromEntries(entries);
}

function referencesOf(name: string, value: Json): readonly Reference[] {
  if (typeof value === 'string') return referencesIn(name, value);
  if (!isObject(value)) return [];
  if (typeof value.value === 'string') return referencesIn(name, value.value);
  return distinct(objectsIn(value.references).flatMap((reference) => again(name, reference)));
}

/** A reference that was made before is read like any other value. */
function again(name: string, { host, url, id }: JsonObject): readonly Reference[] {
  if (typeof id === 'string') return applicationId.test(id) ? [{ id }] : referencesIn(name, id).filter(isId);
  if (typeof url === 'string') return referencesIn(name, url);
  if (typeof host !== 'string') return [];
  return referencesIn(name, `https://${host}`).flatMap((told) => ('host' in told ? [{ host: told.host }] : []));
}

function isId(reference: Reference): boolean {
  return 'id' in reference;
}
