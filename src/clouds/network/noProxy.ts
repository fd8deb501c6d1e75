import { BlockList, isIP, isIPv6 } from 'node:net';
import type { NetworkSettings } from '../../model/network.ts';

/** Whether a host is called without a proxy. Names are not resolved first, as no tool does. */
export type HostTest = (host: string, port: number) => boolean;

/**
 * The hosts that are called directly whatever proxy there is: this machine and its link, where a proxy would find
 * another one (https://chromium.googlesource.com/chromium/src/+/HEAD/net/docs/proxy.md#Implicit-bypass-rules), and those
 * that the person listed. As in VS Code, a list in the settings takes the place of the environment's.
 */
export function directHosts(network: NetworkSettings, environment: NodeJS.ProcessEnv): HostTest {
  const listed =
    network.noProxy.length > 0 ? network.noProxy : (environment.no_proxy || environment.NO_PROXY || '').split(/[\s,]+/);
  const rules = [...nearby, ...listed]
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '')
    .map(ruleOf);
  return (host, port) => {
    const name = host.toLowerCase().replace(/\.$/, '');
    return rules.some((matches) => matches(name, port));
  };
}

const nearby = ['localhost', '127.0.0.0/8', '::1', '169.254.0.0/16', 'fe80::/10'];

/**
 * What one entry of a list means, as curl has it (https://curl.se/docs/manpage.html#--noproxy): a name stands for itself
 * and for all under it, with or without a dot or `*.` before it; addresses and networks stand for addresses only. From
 * VS Code comes that an entry may end with a port. What is none of these matches nothing.
 */
function ruleOf(entry: string): HostTest {
  if (entry === '*') return () => true;
  const network = /^(?<address>[^/]+)\/(?<prefix>\d{1,3})$/.exec(entry)?.groups;
  if (network !== undefined) return networkRule(unbracketed(network.address ?? ''), Number(network.prefix));
  const { host = entry, port } = isIPv6(entry) ? {} : (/^(?<host>.*?)(?::(?<port>\d+))?$/.exec(entry)?.groups ?? {});
  const hostMatches = isIP(unbracketed(host)) === 0 ? nameRule(host) : networkRule(unbracketed(host));
  return (name, asked) => (port === undefined || Number(port) === asked) && hostMatches(name, asked);
}

function nameRule(host: string): HostTest {
  const name = host.replace(/^(\*?\.)/, '').replace(/\.$/, '');
  return (asked) => asked === name || (isIP(asked) === 0 && asked.endsWith(`.${name}`));
}

/** Without a prefix, of one address. An IPv4 address is also known in its IPv6 form. */
function networkRule(address: string, prefix?: number): HostTest {
  const version = isIP(address);
  const bits = version === 4 ? 32 : 128;
  if (version === 0 || (prefix ?? 0) > bits) return () => false;
  const list = new BlockList();
  list.addSubnet(address, prefix ?? bits, version === 4 ? 'ipv4' : 'ipv6');
  return (asked) => {
    const plain = unbracketed(asked);
    const askedVersion = isIP(plain);
    return askedVersion !== 0 && list.check(plain, askedVersion === 4 ? 'ipv4' : 'ipv6');
  };
}

function unbracketed(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
