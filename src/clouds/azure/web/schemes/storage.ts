import { wholeHost } from './hosts.ts';
import { pairsIn } from './pairs.ts';
import { type Reference, referenceTo, type Scheme } from './reference.ts';
import { hostsOfUrl } from './url.ts';

const endpoints = ['blobendpoint', 'queueendpoint', 'tableendpoint', 'fileendpoint'];
const publicSuffix = 'core.windows.net';
/** https://learn.microsoft.com/azure/storage/common/storage-account-overview#storage-account-name */
export const accountName = /^[a-z0-9]{3,24}$/i;

/** https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string */
export const storage: Scheme = (value) => {
  const pairs = pairsIn(value);
  if (pairs.has('usedevelopmentstorage')) return [];
  const account = pairs.get('accountname');
  const explicit = endpoints.flatMap((name) => pairs.get(name) ?? []);
  if (explicit.length > 0) return explicit.flatMap((address) => hostsOfUrl(address) ?? []);
  return account === undefined ? undefined : accountHosts(account, pairs.get('endpointsuffix'));
};

/** Every account has blobs, but those that are made for shares of files alone. */
export function accountHosts(account: string, suffix = publicSuffix): readonly Reference[] {
  if (!accountName.test(account)) return [];
  return ['blob', 'file'].flatMap((service) => {
    const host = wholeHost(`${account}.${service}.${suffix}`);
    return host === undefined ? [] : [referenceTo('https', host)];
  });
}
