import type { AccountInfo } from '@aws-sdk/client-sso';
import { type Problem, ProblemError } from '../../../model/problem.ts';
import { CallError } from '../callError.ts';
import { required } from '../item.ts';
import type { AwsReader } from '../reader.ts';

/**
 * Accounts on one page at most.
 * https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_ListAccounts.html
 */
export const portalPageSize = 100;

/**
 * Every account in which the person who signed in to an SSO session may use a role, as the access portal lists them.
 * It does not say which roles: that is asked of each account when it is entered. Throws a ProblemError when the sign-in
 * is over.
 */
export async function* portalAccounts(aws: AwsReader): AsyncGenerator<readonly AccountInfo[]> {
  const { region } = required(aws.profile.portal, 'access portal');
  const portal = required(aws.portal, 'access portal');
  const accessToken = await portal.token();
  try {
    const input = { accessToken, maxResults: portalPageSize };
    for await (const { accountList } of aws.pages('sso', 'ListAccounts', { region }, input)) {
      yield required(accountList, 'list of accounts');
    }
  } catch (error) {
    if (!isRefusedToken(error)) throw error;
    portal.refused(accessToken);
    throw new ProblemError(signedOut(aws.profile.name), error);
  }
}

/** The portal's answer to a token that was revoked, or that it never gave. */
function isRefusedToken(error: unknown): boolean {
  return error instanceof CallError && error.cause instanceof Error && error.cause.name === 'UnauthorizedException';
}

function signedOut(session: string): Problem {
  return {
    code: 'SsoSessionExpired',
    message: `The sign-in to SSO session ${session} is over.`,
    advice: 'Sign in again with this profile.',
    nextStep: 'sign-in',
    operation: 'sso:ListAccounts',
  };
}
