import { isIP } from 'node:net';
import { meaningOf } from '../../../../model/secretNames.ts';
import { hostList } from './hosts.ts';
import type { Scheme } from './reference.ts';

/** Azure's own hosts, whose names people spell as they like. */
const azures = /\.(?:azure|windows|azurewebsites|usgovcloudapi|chinacloudapi|azure-devices|azconfig)\.[a-z]{2,3}$/;
/** Ends of names of hosts. Other words with dots in them are files, namespaces, versions and worse. */
const ends =
  /\.(?:com|net|org|io|dev|app|cloud|info|biz|gov|edu|local|internal|intranet|lan|corp|private|localdomain|[\w-]+\.[a-z]{2})$/;
const files = /\.(?:js|ts|py|sh|md|cs|rb|so|db|gz|pl|rs|vb|fs)$/;

/** A value that is nothing but hosts: `orders.contoso.com`, `10.1.0.4:8080`, `one.contoso.com:9092,two.contoso.com:9092`. */
export const plainHost: Scheme = (value, setting) => {
  const meaning = meaningOf(setting);
  if (meaning === 'secret' || meaning === 'document') return undefined;
  const isLower = value === value.toLowerCase();
  const hosts = hostList(value) ?? [];
  const isKind = (host: string): boolean =>
    isIP(host) !== 0 || azures.test(host) || (isLower && ends.test(host) && !files.test(host));
  return hosts.every(({ host }) => isKind(host)) ? hosts.map(({ host }) => ({ host })) : undefined;
};
