import { pairsIn } from './pairs.ts';
import { referenceTo, type Scheme } from './reference.ts';
import { hostsOfUrl } from './url.ts';

/** https://learn.microsoft.com/azure/app-service/app-service-configuration-references */
export const appConfiguration: Scheme = (value) => {
  const [, inside] = /^@Microsoft\.AppConfiguration\((.*)\)$/is.exec(value) ?? [];
  if (inside === undefined) return undefined;
  const pairs = pairsIn(inside);
  const key = pairs.get('key');
  return (hostsOfUrl(pairs.get('endpoint') ?? '') ?? []).map((reference) =>
    'host' in reference ? referenceTo('https', reference, key === undefined ? undefined : `kv/${key}`) : reference,
  );
};
