import type { SsoPortal } from '../../../model/profile.ts';
import type { PortalAccess } from '../access.ts';
import { required } from '../item.ts';

/**
 * Whose the facts are that an SSO session leads to. The access portal does not tell who is signed in, and its tokens,
 * client registrations and list of accounts change; so it is the portal, and the name of the session on this machine:
 * the AWS CLI keeps one sign-in for each name, and people who sign in to a portal as two users have two names for it.
 * Whoever signs in to the same name as somebody else sees what was read before, with its age, until it is read again.
 *
 * Rejects with a ProblemError when nobody is signed in.
 */
export async function portalIdentity(
  session: string,
  { startUrl }: SsoPortal,
  access: PortalAccess | undefined,
): Promise<string> {
  await required(access, 'access portal').token();
  return `sso-session ${JSON.stringify([startUrl, session])}`;
}
