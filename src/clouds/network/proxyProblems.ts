import { type Problem, ProblemError } from '../../model/problem.ts';
import type { HttpProxy } from './proxy.ts';

/**
 * Codes of errors that say that a certificate is not trusted, as Node has them from OpenSSL
 * (https://nodejs.org/api/tls.html#x509-certificate-error-codes), and those for a wrong name in one.
 */
export const certificateCodes =
  /^(CERT_.*|.*_CERT(_.*)?|UNABLE_TO_.*|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|ERR_TLS_CERT_ALTNAME_INVALID)$/;

/** What to do about a certificate that is not trusted. */
export const certificateAdvice =
  'If a proxy or a company inspects traffic here, its certificate has to be trusted: add it to those of this machine, or name its file in NODE_EXTRA_CA_CERTS. Switching http.proxyStrictSSL off ends all checking.';

/** Codes of problems with a proxy that may pass by themselves. */
export const passingProxyCodes: ReadonlySet<string> = new Set(['ProxyUnreachable', 'ProxyOverloaded']);

/** For an error on the way to a proxy. */
export function proxyUnreachable(proxy: HttpProxy, error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no answer';
  if (certificateCodes.test(code)) {
    const message = `The certificate of the proxy ${addressOf(proxy)} is not trusted (${code}).`;
    return problemError({ code: 'ProxyUntrusted', message, advice: certificateAdvice }, error);
  }
  return problemError(
    {
      code: 'ProxyUnreachable',
      message: `The proxy ${addressOf(proxy)} could not be reached (${code}).`,
      advice: 'Check the network and the address of the proxy: http.proxy in the settings, or HTTPS_PROXY.',
    },
    error,
  );
}

/** For a proxy that answers, but does not let a call through to `destination`. */
export function proxyRefused(proxy: HttpProxy, destination: string, status: number): ProblemError {
  if (status === 407) return proxyWantsCredentials(proxy);
  const passing = status === 429 || status >= 500;
  return problemError({
    code: passing ? 'ProxyOverloaded' : 'ProxyRefused',
    message: `The proxy ${addressOf(proxy)} did not connect to ${destination} (HTTP status ${status}).`,
    advice: passing
      ? 'This usually passes. Try again in a minute.'
      : `Ask whoever runs the proxy to allow ${destination}, or list it in http.noProxy or NO_PROXY if it can be reached directly.`,
  });
}

/** For the status 407. Without the proxy where it is not known which one answered. */
export function proxyWantsCredentials(proxy?: HttpProxy): ProblemError {
  const name = proxy === undefined ? 'The proxy' : `The proxy ${addressOf(proxy)}`;
  const refused = proxy?.authorization !== undefined;
  return problemError({
    code: 'ProxyAuthenticationRequired',
    message: refused ? `${name} does not accept the user name and password it is given.` : `${name} wants credentials.`,
    advice:
      'Put the right ones into the address of the proxy (http://user:password@host:port, special characters encoded), or set http.proxyAuthorization.',
  });
}

function addressOf({ host, port }: HttpProxy): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function problemError(told: Pick<Problem, 'code' | 'message' | 'advice'>, cause?: unknown): ProblemError {
  return new ProblemError({ ...told, nextStep: 'check-network' }, cause);
}
