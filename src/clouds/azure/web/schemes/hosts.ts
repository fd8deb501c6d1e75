import { isIPv4, isIPv6 } from 'node:net';

/** A host that means the same wherever it is said: a whole name in lower case, or an address. */
export interface NamedHost {
  readonly host: string;
  readonly port?: string;
}

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const withPort = /^(\[[0-9a-f:.]{2,45}\]|[^\s:[\]]{1,254})(?::(\d{1,5}))?$/i;
/** Every machine's own. */
const loopback = /^(?:127\.|0\.0\.0\.0$|::1?$)/;

/**
 * Hosts of `first.contoso.com:5432,second.contoso.com`. Names of one word mean something only to whoever resolves them
 * and are passed over. Undefined where anything in the list is no host at all.
 */
export function hostList(text: string): readonly NamedHost[] | undefined {
  const found: NamedHost[] = [];
  for (const item of text.split(',')) {
    const named = hostAndPort(item.trim());
    if (named === undefined) return undefined;
    if (isWhole(named.host)) found.push(named);
  }
  return found;
}

/** One of them; undefined where there is none. */
export function wholeHost(text: string): NamedHost | undefined {
  const hosts = hostList(text);
  return hosts?.length === 1 ? hosts[0] : undefined;
}

function hostAndPort(text: string): NamedHost | undefined {
  if (isIPv6(text)) return { host: text.toLowerCase() };
  const [, spelled = '', port] = withPort.exec(text) ?? [];
  const host = spelled.replace(/^\[|\]$|\.$/g, '').toLowerCase();
  const isHost = isIPv4(host) || isIPv6(host) || host.split('.').every((part) => label.test(part));
  return isHost && host.length <= 253 ? { host, ...(port === undefined ? {} : { port }) } : undefined;
}

function isWhole(host: string): boolean {
  if (isIPv4(host) || isIPv6(host)) return !loopback.test(host);
  // What ends in digits is an address that is none, or a version.
  return /\.[a-z][a-z0-9-]+$/.test(host);
}
