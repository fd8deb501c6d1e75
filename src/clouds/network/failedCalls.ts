import type { Diagnosis } from '../../model/cloud.ts';
import type { Problem } from '../../model/problem.ts';
import { certificateAdvice, certificateCodes } from './proxyProblems.ts';

/** A call that failed, as far as sentences about it need to know. */
export interface FailedCall {
  /** The service's code, the network's (`ECONNREFUSED`), ours for what cannot be read, or the error's name. */
  readonly code: string;
  /** `ec2:DescribeVpcs in eu-west-1 of account 123456789012`, for sentences. */
  readonly call: string;
}

/** What a person is told of a failure. An operation, where another than the one that was called is to blame. */
export type Told = Pick<Problem, 'message' | 'advice' | 'nextStep'> & Pick<Partial<Problem>, 'operation'>;

/** What codes mean. */
export interface FailureRow<Failure extends FailedCall> {
  /** The whole code, as the service or the network gives it. */
  readonly codes: RegExp;
  readonly kind: Diagnosis['kind'];
  readonly tell: (failure: Failure) => Told;
}

/** What the network's codes mean, the same for every cloud. The first row that matches counts. */
export const networkFailures: readonly FailureRow<FailedCall>[] = [
  {
    codes: /^(AbortError|ABORT_ERR)$/,
    kind: 'cancelled',
    tell: ({ call }) => ({
      message: `${call} was cancelled.`,
      advice: 'Refresh to read it.',
      nextStep: 'retry',
    }),
  },
  {
    codes: /^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/,
    kind: 'failed',
    tell: ({ call, code }) => ({
      message: `${call} failed: a certificate is not valid today (${code}).`,
      advice: 'Check the clock of this machine, and the certificate of the proxy or endpoint.',
      nextStep: 'check-network',
    }),
  },
  {
    codes: certificateCodes,
    kind: 'failed',
    tell: ({ call, code }) => ({
      message: `${call} failed: the connection is not trusted (${code}).`,
      advice: certificateAdvice,
      nextStep: 'check-network',
    }),
  },
  {
    codes: /^(ERR_TLS_.*|ERR_SSL_.*|EPROTO)$/,
    kind: 'failed',
    tell: ({ call, code }) => ({
      message: `${call} failed: no secure connection could be made (${code}).`,
      advice: 'Check whether the addresses of the proxy and of any custom endpoint rightly begin with https.',
      nextStep: 'check-network',
    }),
  },
  {
    codes: /^(AnswerCutShort|ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_PREMATURE_CLOSE|HPE_[A-Z_]+)$/,
    kind: 'transient',
    tell: ({ call, code }) => ({
      message: `${call} failed: the connection broke off before the answer was complete (${code}).`,
      advice: 'Try again. If it happens often, check the network and the proxy.',
      nextStep: 'check-network',
    }),
  },
  {
    codes: /^(CallTimeout|ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_.*_TIMEOUT|(Request)?Timeout(Error|Exception)?)$/,
    kind: 'transient',
    tell: ({ call, code }) => ({
      message: `${call} failed: there was no complete answer in time (${code}).`,
      advice: 'Check the network and the proxy, then try again.',
      nextStep: 'check-network',
    }),
  },
  {
    codes: /^(E[A-Z]*(CONN|NOTFOUND|UNREACH|HOSTDOWN|NETDOWN|ADDRNOTAVAIL)[A-Z]*|EAI_[A-Z]+|UND_ERR_.*)$/,
    kind: 'transient',
    tell: ({ call, code }) => ({
      message: `${call} failed: the endpoint could not be reached (${code}).`,
      advice: 'Check the network, the proxy and any custom endpoint of the profile, then try again.',
      nextStep: 'check-network',
    }),
  },
];

/** For a service that answers that it cannot answer now. */
export function overloaded({ call, status }: FailedCall & { readonly status?: number }): Told {
  return {
    message: `${call} failed: the service answered with HTTP status ${status}.`,
    advice: 'This usually passes. Try again in a minute.',
    nextStep: 'retry',
  };
}

/** The error and what caused it, outermost first. */
export function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && !chain.includes(at); at = at instanceof Error ? at.cause : undefined) {
    chain.push(at);
  }
  return chain;
}

/** Node's network errors carry a code; others are known by their names. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' && code !== '' ? code : error.name;
}

/** Milliseconds that `Retry-After` asks to wait: seconds or a date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}

/** One line of bounded length: the text comes from elsewhere. */
export function firstSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return (/^.{1,300}?(?=[.!?]( |$)|$)/u.exec(line)?.[0] ?? line.slice(0, 300)).trim();
}
