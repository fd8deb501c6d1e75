import { hostList } from './hosts.ts';
import { referenceTo, type Scheme } from './reference.ts';

/**
 * Endpoints, then options: `orders.redis.cache.windows.net:6380,password=…,ssl=True`. What stands after an option may
 * be the rest of a password.
 * https://stackexchange.github.io/StackExchange.Redis/Configuration#basic-configuration-strings
 */
export const redis: Scheme = (value) => {
  const [, endpoints, options] = /^([^=;\s]+),\s*([a-z]+=.*)$/is.exec(value) ?? [];
  if (endpoints === undefined || options === undefined) return undefined;
  const scheme = /(?:^|,)\s*ssl=true/i.test(options) ? 'rediss' : 'redis';
  return (hostList(endpoints) ?? []).map((host) => referenceTo(scheme, host));
};
