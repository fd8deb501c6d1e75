import { hostList } from './hosts.ts';
import { type Reference, referenceTo, type Scheme } from './reference.ts';

/** What follows the host names a database, a queue or a virtual host. */
const withName = new Set([
  ...['amqp', 'amqps', 'cassandra', 'clickhouse', 'db2', 'mariadb', 'mongodb', 'mongodb+srv', 'mysql', 'mysqlx'],
  ...['oracle', 'postgresql', 'redis', 'rediss', 'sb', 'sqlserver'],
]);
/** What follows the host may be a secret: signed links, addresses of webhooks. */
const withoutName = new Set([
  ...['abfs', 'abfss', 'bolt', 'couchbase', 'couchbases', 'ftp', 'ftps', 'grpc', 'grpcs', 'http', 'https', 'imap'],
  ...['imaps', 'ldap', 'ldaps', 'mqtt', 'mqtts', 'nats', 'neo4j', 'neo4j+s', 'net.tcp', 'nfs', 'sftp', 'smb', 'smtp'],
  ...['smtps', 'ssh', 'tcp', 'tls', 'udp', 'wasb', 'wasbs', 'ws', 'wss'],
]);
const sameScheme: Readonly<Record<string, string>> = { postgres: 'postgresql', mssql: 'sqlserver' };

/** https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#dns-suffixes-for-object-identifiers */
const vault = /\.(?:vault|managedhsm)\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)$/;
const inVault = /^\/((?:secrets|keys|certificates)\/[^/]+)/;
/** https://learn.microsoft.com/azure/azure-app-configuration/rest-api-key-value */
const configuration = /\.azconfig\.(?:io|azure\.us|azure\.cn)$/;
const inConfiguration = /^\/(kv\/[^/]+)/;

const format = /^([a-z][a-z0-9+.-]{0,30}):\/\/([^\s/?#\\]{1,2048})([^\s?#]*)(\?[^\s#]*)?(#\S*)?$/i;
const query = /^\?(?:[\w.%[\]-]+=[^&]*(?:&|$))*$/;

/**
 * Addresses: `amqps://user:password@host/orders`, several hosts as of `mongodb://one,two/`, and lists of addresses.
 * Who signs in there, what is asked and what follows is left out.
 */
export const url: Scheme = (value) => {
  if (!/^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(value)) return undefined;
  const items = value.split(/[\s,;|]{1,8}(?=[a-z][a-z0-9+.-]{0,30}:\/\/)/i);
  // A separator in a password looks like the beginning of a list.
  if (items.length > 1 && value.includes('@')) return [];
  const found = items.map((item) => hostsOfUrl(item.replace(/[\s,;|]{1,8}$/, '')));
  return found.includes(undefined) ? [] : found.flatMap((references) => references ?? []);
};

/** What one address names; undefined where it is none, or nobody can say where a password in it ends. */
export function hostsOfUrl(text: string): readonly Reference[] | undefined {
  const [, spelled = '', authority = '', path = '', asked = '', fragment = ''] = format.exec(text) ?? [];
  const scheme = schemeOf(spelled.toLowerCase());
  if (scheme === undefined || `${path}${fragment}`.includes('@')) return undefined;
  if (asked.includes('@') && !query.test(asked)) return undefined;
  const hosts = hostList(authority.slice(authority.lastIndexOf('@') + 1));
  return hosts?.map((host) => referenceTo(scheme, host, nameIn(scheme, host.host, path)));
}

/** `postgresql` of `postgres` and `postgresql+psycopg2`. */
function schemeOf(spelled: string): string | undefined {
  const known = [spelled, spelled.split('+')[0] ?? ''].map((scheme) => sameScheme[scheme] ?? scheme);
  return known.find((scheme) => withName.has(scheme) || withoutName.has(scheme));
}

function nameIn(scheme: string, host: string, path: string): string | undefined {
  if (withName.has(scheme)) return /^\/([^/]+)\/?$/.exec(path)?.[1];
  if (scheme !== 'https') return undefined;
  if (vault.test(host)) return inVault.exec(path)?.[1];
  return configuration.test(host) ? inConfiguration.exec(path)?.[1] : undefined;
}
