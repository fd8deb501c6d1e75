import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import { entraRefusal } from './entraErrors.ts';
import { localProblem, unreachable } from './localProblem.ts';
import { refusalProblem } from './refusalProblem.ts';
import type { SignInTarget } from './signIn.ts';

/**
 * What it means that a profile got no token. Says which sign-in helps, or what else does. Neither message nor cause quotes
 * what a library, az or a server wrote: an answer may hold a token, and a request a secret. Only a failure of the network
 * keeps its cause.
 */
export function tokenFailure(
  error: unknown,
  profile: Profile,
  target: SignInTarget & {
    /** What the transport failed with, if it did. */
    readonly failure?: unknown;
  },
): ProblemError {
  const chain = [...causes(target.failure), ...causes(error)];
  const known = chain.find((one) => one instanceof ProblemError);
  if (known !== undefined) return known;
  const refusal = entraRefusal(chain);
  if (refusal !== undefined) return new ProblemError(refusalProblem(refusal, profile, target));
  const network = chain.find((one) => networkCodes.test(codeOf(one)));
  if (network !== undefined) return new ProblemError(unreachable(profile, codeOf(network)), network);
  return new ProblemError(localProblem(chain, codeOf(error), profile, target));
}

/** A resource wants what the sign-in of a profile does not give: a second factor, a newer sign-in, another place. */
export function challengeNotMet(profile: Profile, target: SignInTarget): ProblemError {
  return new ProblemError(refusalProblem({ code: 'ClaimsChallenge', meaning: 'challenge' }, profile, target));
}

/** Codes of Node.js, of the SDKs' transport and of MSAL for connections that fail. */
const networkCodes =
  /^(?:E(?:CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|PROTO)|REQUEST_SEND_ERROR|PARSE_ERROR|network_error|endpoints_resolution_error|openid_config_error|\w*CERT\w*|UNABLE_TO_\w+|ERR_(?:TLS|SSL)_\w+|HPE_\w+)$/;

/** The error and what caused it, outermost first. */
function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && !chain.includes(at); at = at instanceof Error ? at.cause : undefined) {
    chain.push(at);
  }
  return chain;
}

/** A name for what failed, never its words. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  const { code, errorCode } = error as Error & { code?: unknown; errorCode?: unknown };
  const named = [code, errorCode].find((one) => typeof one === 'string' && /^\w{1,60}$/.test(one));
  return typeof named === 'string' ? named : error.name;
}
