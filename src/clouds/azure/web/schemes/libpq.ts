import { hostList } from './hosts.ts';
import { referenceTo, type Scheme } from './reference.ts';

const parameter = /\s*([a-z_]{1,32})\s*=\s*(?:'((?:[^'\\]|\\.)*)'(?=\s|$)|((?:[^\s'\\]|\\.)*)(?=\s|$))/iy;

/**
 * `host=one.contoso.com,two.contoso.com port=5432 dbname=orders user=… password='…'`. Read only where all of it is of
 * that form.
 * https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-KEYWORD-VALUE
 */
export const libpq: Scheme = (value) => {
  if (!/(?:^|\s)host(?:addr)?\s*=/i.test(value)) return undefined;
  const found = new Map<string, string>();
  const text = value.trimEnd();
  const finder = new RegExp(parameter);
  while (finder.lastIndex < text.length) {
    const [, name, quoted, plain] = finder.exec(text) ?? [];
    if (name === undefined) return undefined;
    found.set(name.toLowerCase(), quoted ?? plain ?? '');
  }
  // With semicolons it is of another form, in which these are names as well.
  if (found.get('host')?.includes(';')) return undefined;
  const ports = found.get('port')?.split(',') ?? [];
  const hosts = (found.get('host') ?? found.get('hostaddr') ?? '').split(',');
  const named = hosts.map((host, at) => hostList(withPort(host, ports[at] ?? ports[0])) ?? []);
  return named.flat().map((host) => referenceTo('postgresql', host, found.get('dbname')));
};

function withPort(host: string, port = ''): string {
  if (!/^\d{1,5}$/.test(port)) return host;
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
