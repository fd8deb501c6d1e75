import { firstOf, pairsIn } from './pairs.ts';
import type { Scheme } from './reference.ts';
import { hostsOfUrl } from './url.ts';

/**
 * Services that say only an address and a key: SignalR, Web PubSub, App Configuration, Communication Services.
 * https://learn.microsoft.com/azure/azure-signalr/concept-connection-string
 */
export const endpoint: Scheme = (value) => {
  const pairs = pairsIn(value);
  const addresses = [firstOf(pairs, ['serverendpoint', 'endpoint']), pairs.get('clientendpoint')];
  if (addresses[0] === undefined) return undefined;
  return addresses.flatMap((address) => (address === undefined ? [] : (hostsOfUrl(address) ?? [])));
};
