import { hostList } from './hosts.ts';
import { firstOf, pairsIn } from './pairs.ts';
import { referenceTo, type Scheme } from './reference.ts';
import { hostsOfUrl } from './url.ts';

/**
 * https://learn.microsoft.com/sql/connect/jdbc/building-the-connection-url
 * https://dev.mysql.com/doc/connector-j/en/connector-j-reference-jdbc-url-format.html
 * https://jdbc.postgresql.org/documentation/use/#connecting-to-the-database
 */
export const jdbc: Scheme = (value) => {
  if (!/^jdbc:/i.test(value)) return undefined;
  const [, address, parameters] = /^jdbc:sqlserver:\/\/([^;]*)(.*)$/is.exec(value) ?? [];
  if (address !== undefined) return sqlServer(address, parameters ?? '');
  const [, scheme, rest] = /^jdbc:([a-z0-9]{2,20})(?:[:+][a-z0-9+]{1,20}){0,2}:(\/\/\S*)$/i.exec(value) ?? [];
  return (scheme && hostsOfUrl(`${scheme}:${rest}`)) || [];
};

/** `host\instance:1433` and parameters, of which some may say the host as well. */
function sqlServer(address: string, parameters: string): ReturnType<Scheme> {
  const pairs = pairsIn(parameters);
  const database = firstOf(pairs, ['databasename', 'database']);
  const primary = (address === '' ? firstOf(pairs, ['servername', 'server']) : address) ?? '';
  const port = firstOf(pairs, ['portnumber', 'port']);
  const spelled = primary.replace(/\\[^:]*/, '') + (primary.includes(':') || port === undefined ? '' : `:${port}`);
  const hosts = [spelled, pairs.get('failoverpartner') ?? ''].flatMap((text) => hostList(text) ?? []);
  return hosts.map((host) => referenceTo('sqlserver', host, database));
}
