import { pairsIn } from './pairs.ts';
import type { Scheme } from './reference.ts';
import { hostsOfUrl } from './url.ts';

/** https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-dotnet-get-started#connect-with-a-connection-string */
export const cosmos: Scheme = (value) => {
  const address = pairsIn(value).get('accountendpoint');
  return address === undefined ? undefined : (hostsOfUrl(address) ?? []);
};
