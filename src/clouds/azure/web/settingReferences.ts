import { jsonWithoutSecrets } from '../../../model/secrets.ts';
import { appConfiguration } from './schemes/appConfiguration.ts';
import { applicationInsights } from './schemes/applicationInsights.ts';
import { cosmos } from './schemes/cosmos.ts';
import { database } from './schemes/database.ts';
import { endpoint } from './schemes/endpoint.ts';
import { identityBased } from './schemes/identityBased.ts';
import { iotHub } from './schemes/iotHub.ts';
import { jdbc } from './schemes/jdbc.ts';
import { keyVault } from './schemes/keyVault.ts';
import { libpq } from './schemes/libpq.ts';
import { messaging } from './schemes/messaging.ts';
import { plainHost } from './schemes/plainHost.ts';
import { redis } from './schemes/redis.ts';
import { distinct, type Reference, type Scheme } from './schemes/reference.ts';
import { resourceId } from './schemes/resourceId.ts';
import { storage } from './schemes/storage.ts';
import { url } from './schemes/url.ts';

/** The first that knows a value reads it: what begins in a way of its own, then parameters, then what is bare. */
const schemes: readonly Scheme[] = [
  identityBased,
  keyVault,
  appConfiguration,
  resourceId,
  jdbc,
  url,
  redis,
  storage,
  messaging,
  cosmos,
  applicationInsights,
  endpoint,
  iotHub,
  libpq,
  database,
  plainHost,
];

/** Longer than any connection string: it is a document. */
const longest = 16_384;

/**
 * What the value of a setting names, and nothing else of it: no user, password, key, token, query or path. Each is kept
 * only as far as the store would keep it under the setting's name.
 */
export function referencesIn(setting: string, value: string): readonly Reference[] {
  const text = value.trim();
  if (text === '' || text.length > longest) return [];
  const found = schemes.map((scheme) => scheme(text, setting)).find((references) => references !== undefined) ?? [];
  return distinct(found.flatMap((reference) => asStored(setting, reference) ?? []));
}

function asStored(setting: string, reference: Reference): Reference | undefined {
  if (isStored(setting, reference)) return reference;
  return 'url' in reference && isStored(setting, { host: reference.host }) ? { host: reference.host } : undefined;
}

function isStored(setting: string, reference: Reference): boolean {
  const told = { [setting]: { references: [{ ...reference }] } };
  return jsonWithoutSecrets(told) === told;
}
