import { firstOf, pairsIn } from './pairs.ts';
import { referenceTo, type Scheme } from './reference.ts';
import { hostsOfUrl } from './url.ts';

/** https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-dotnet-get-started#connect-with-a-connection-string */
export const cosmos: Scheme = (value) => {
  const pairs = pairsIn(value);
  const address = firstOf(pairs, ['accountendpoint']);
  if (address === undefined) return undefined;
  return (hostsOfUrl(address) ?? []).map((reference) =>
    'host' in reference ? referenceTo('https', reference) : reference,
  );
};
