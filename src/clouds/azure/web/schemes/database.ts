import { hostList, type NamedHost } from './hosts.ts';
import { firstOf, pairsIn } from './pairs.ts';
import { referenceTo, type Scheme } from './reference.ts';

const servers = ['server', 'datasource', 'address', 'addr', 'networkaddress', 'host', 'hostname', 'servername'];
const databases = ['initialcatalog', 'database', 'databasename', 'dbname'];

/**
 * Connection strings of SQL Server, and those of MySQL and PostgreSQL, which look the same.
 * https://learn.microsoft.com/dotnet/api/microsoft.data.sqlclient.sqlconnection.connectionstring
 * https://mysqlconnector.net/connection-options/ and https://www.npgsql.org/doc/connection-string-parameters.html
 */
export const database: Scheme = (value) => {
  const pairs = pairsIn(value);
  // Entity Framework wraps one in another: https://learn.microsoft.com/ef/ef6/fundamentals/configuring/connection-strings
  const wrapped = pairs.get('providerconnectionstring');
  const inner = wrapped === undefined ? pairs : pairsIn(wrapped.replaceAll('&quot;', '"'));
  const server = firstOf(inner, servers);
  if (server === undefined) return wrapped === undefined ? undefined : [];
  const scheme = schemeOf(server, inner);
  const port = inner.get('port');
  const hosts = [server, firstOf(inner, ['failoverpartner']) ?? ''].flatMap((text) => hostsOf(text));
  const name = firstOf(inner, databases);
  return hosts.map((host) =>
    referenceTo(
      scheme,
      host.port === undefined && /^\d{1,5}$/.test(port ?? '') ? { ...host, port: port ?? '' } : host,
      name,
    ),
  );
};

/** Of `tcp:orders.database.windows.net,1433`, of `sql01.contoso.com\SALES`, of `one.contoso.com,two.contoso.com:3306`. */
function hostsOf(server: string): readonly NamedHost[] {
  const plain = server.replace(/^(?:tcp|np|lpc|admin):/i, '').replace(/\\[^,]*/, '');
  const [, host, port] = /^([^,]*),\s*(\d{1,5})$/.exec(plain) ?? [];
  return hostList(host === undefined || host.includes(':') ? plain : `${host.trim()}:${port}`) ?? [];
}

function schemeOf(server: string, pairs: ReadonlyMap<string, string>): string {
  if (/\.mysql\.database\./i.test(server)) return 'mysql';
  if (/\.postgres\.(?:database|cosmos)\./i.test(server)) return 'postgresql';
  if (pairs.has('host') || pairs.has('username')) return 'postgresql';
  return pairs.get('port') === '3306' ? 'mysql' : pairs.get('port') === '5432' ? 'postgresql' : 'sqlserver';
}
