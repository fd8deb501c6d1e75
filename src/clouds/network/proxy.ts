import type { NetworkSettings } from '../../model/network.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';

/** A proxy that speaks HTTP, in the clear or over TLS. */
export interface HttpProxy {
  readonly secure: boolean;
  /** A name or an address, IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  /** What to send as `Proxy-Authorization`. Never part of a message. */
  readonly authorization: string | undefined;
}

/**
 * The proxy for addresses of a scheme; undefined where there is none. VS Code's setting wins over the environment.
 *
 * Throws a ProblemError for an address that is none, and for a kind of proxy that is not spoken here: going directly
 * instead would be a leak where a proxy is a rule.
 */
export function proxyFor(
  scheme: 'http' | 'https',
  network: NetworkSettings,
  environment: NodeJS.ProcessEnv,
): HttpProxy | undefined {
  if (network.proxySupport === 'off') return undefined;
  const set = network.proxy?.trim();
  const [source, address] = set ? ['http.proxy', set] : (fromEnvironment(scheme, environment) ?? []);
  if (source === undefined || address === undefined) return undefined;
  return proxyAt(address, source, network.proxyAuthorization?.trim() || undefined);
}

/**
 * The first variable that is set, and its value. Like curl, the scheme's own before the one for all, lower case before
 * upper (https://curl.se/docs/manpage.html#ENVIRONMENT); like VS Code, `HTTP_PROXY` serves https where nothing else does.
 */
function fromEnvironment(scheme: 'http' | 'https', environment: NodeJS.ProcessEnv): [string, string] | undefined {
  const names = [`${scheme}_proxy`, 'all_proxy', ...(scheme === 'https' ? ['http_proxy'] : [])];
  for (const name of names.flatMap((name) => [name, name.toUpperCase()])) {
    const value = environment[name]?.trim();
    if (value) return [name, value];
  }
  return undefined;
}

function proxyAt(address: string, source: string, authorization: string | undefined): HttpProxy {
  // Without a scheme it is an HTTP proxy, as for curl.
  const url = URL.parse(address.includes('://') ? address : `http://${address}`);
  if (url === null || url.hostname === '') throw new ProblemError(notAnAddress(source));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new ProblemError(notSpoken(source, url.protocol));
  const secure = url.protocol === 'https:';
  return {
    secure,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 443 : 80),
    authorization: url.username === '' && url.password === '' ? authorization : basic(url),
  };
}

/** RFC 7617. */
function basic({ username, password }: URL): string {
  return `Basic ${Buffer.from(`${percentDecoded(username)}:${percentDecoded(password)}`).toString('base64')}`;
}

/** A lone % is taken as it stands: passwords are pasted unencoded. */
function percentDecoded(text: string): string {
  return text.replace(/(%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
}

/** The value itself is not shown: it may hold a password. */
function notAnAddress(source: string): Problem {
  return {
    code: 'ProxyAddressInvalid',
    message: `The address of the proxy in ${source} is not one.`,
    advice: 'Write it as http://proxy.example:8080 and encode special characters of a password, for example @ as %40.',
    nextStep: 'check-network',
  };
}

function notSpoken(source: string, protocol: string): Problem {
  return {
    code: 'ProxyNotSupported',
    message: `The proxy in ${source} is one for ${protocol.replace(':', '')}, which Orrery does not speak.`,
    advice: 'Give the address of an HTTP proxy, or list the hosts that need none in http.noProxy or NO_PROXY.',
    nextStep: 'check-network',
  };
}
