import type { AwsCredentialIdentity } from '@smithy/types';
import type { Call } from '../../model/cloud.ts';
import type { Profile } from '../../model/profile.ts';
import type { AwsAccess } from './access.ts';
import { assumeMemberRole } from './assumeRole.ts';
import { memberRoleArn } from './memberRole.ts';
import { chooseRole, type PortalVisit, roleCredentials } from './portalRole.ts';

/** How an account was entered. */
export interface Entered {
  readonly role: string;
  readonly credentials: AwsCredentialIdentity;
}

/** Gets credentials for an account. Whatever it calls goes through `call`. */
export type WayIn = (account: string, call: Call) => Promise<Entered>;

/** Assumes the member role with a profile's own credentials: one call. */
export function memberWay(profile: Profile, access: AwsAccess, own: () => Promise<AwsCredentialIdentity>): WayIn {
  return (account, call) =>
    call({ service: 'sts', name: 'AssumeRole', region: profile.region, account }, async () => {
      const arn = memberRoleArn(profile, access, account);
      const credentials = await assumeMemberRole(profile, access, { account, arn }, await own());
      return { role: arn.slice(arn.indexOf('/') + 1), credentials };
    });
}

/**
 * Takes a role that an access portal gives: one call for the roles in the account, the first time, and one for the
 * credentials. A role that was refused is chosen anew the next time.
 */
export function portalWay(visit: PortalVisit): WayIn {
  const chosen = new Map<string, string>();
  return async (account, call) => {
    const role = chosen.get(account) ?? (await chooseRole(visit, account, call));
    chosen.set(account, role);
    try {
      return { role, credentials: await roleCredentials(visit, account, role, call) };
    } catch (error) {
      chosen.delete(account);
      throw error;
    }
  };
}
