import type { GetRoleCredentialsCommandOutput, SSOClient } from '@aws-sdk/client-sso';
import type { AwsCredentialIdentity } from '@smithy/types';
import type { Call, Operation } from '../../model/cloud.ts';
import { ProblemError } from '../../model/problem.ts';
import type { Profile, SsoPortal } from '../../model/profile.ts';
import { type AwsAccess, clientOptions } from './access.ts';
import { preferredRole, usualSsoRoles } from './roleChoice.ts';
import { type SsoTokens, signedOut } from './ssoToken.ts';
import { isRefusal } from './stsFailure.ts';

/** What asking the access portal needs. */
export interface PortalVisit {
  readonly profile: Profile;
  readonly portal: SsoPortal;
  readonly access: AwsAccess;
  readonly tokens: SsoTokens;
}

/** Roles on one page at most. https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_ListAccountRoles.html */
const pageSize = 100;

/**
 * The role to use in an account: the one that the settings name for it, without a call; else the preferred one of those
 * that the person may assume there. Throws a ProblemError when there is none.
 */
export async function chooseRole(visit: PortalVisit, account: string, call: Call): Promise<string> {
  const named = visit.access.ssoRoleByAccount?.[account];
  if (typeof named === 'string') return named;
  const patterns = visit.access.ssoRoles ?? usualSsoRoles;
  const roles = await rolesIn(visit, account, call);
  const role = preferredRole(roles, patterns);
  if (role === undefined) throw noRole(visit.profile.name, account, roles);
  return role;
}

/** Names of the roles that the person may assume in an account. */
async function rolesIn(visit: PortalVisit, account: string, call: Call): Promise<string[]> {
  const roles: string[] = [];
  for (let nextToken: string | undefined, asked = new Set<string>(); ; asked.add(nextToken)) {
    const input = { accountId: account, maxResults: pageSize, ...(nextToken && { nextToken }) };
    const page = await ask(visit, 'ListAccountRoles', account, call, async (client, accessToken, options) => {
      const { ListAccountRolesCommand } = await import('@aws-sdk/client-sso');
      return client.send(new ListAccountRolesCommand({ accessToken, ...input }), options);
    });
    roles.push(...(page.roleList ?? []).flatMap(({ roleName }) => roleName ?? []));
    nextToken = page.nextToken;
    if (!nextToken || asked.has(nextToken)) return roles;
  }
}

/** Credentials of a role in an account, from the portal. */
export function roleCredentials(
  visit: PortalVisit,
  account: string,
  roleName: string,
  call: Call,
): Promise<AwsCredentialIdentity> {
  return ask(visit, 'GetRoleCredentials', account, call, async (client, accessToken, options) => {
    const { GetRoleCredentialsCommand } = await import('@aws-sdk/client-sso');
    try {
      const input = { accessToken, accountId: account, roleName };
      return identityOf(await client.send(new GetRoleCredentialsCommand(input), options), account);
    } catch (error) {
      if (isRefusal(error) && error.name !== 'UnauthorizedException') {
        throw roleRefused(error, visit.profile.name, roleName, account);
      }
      throw error;
    }
  });
}

/** One call about an account. The portal takes the token in its request: its clients need no credentials. */
function ask<Answer>(
  { profile, portal: { region }, access, tokens }: PortalVisit,
  name: string,
  account: string,
  call: Call,
  send: (client: SSOClient, accessToken: string, options: { abortSignal: AbortSignal }) => Promise<Answer>,
): Promise<Answer> {
  const operation: Operation = { service: 'sso', name, region, account };
  return call(operation, async (abortSignal) => {
    const token = await tokens.token();
    const { SSOClient } = await import('@aws-sdk/client-sso');
    const client = new SSOClient({ ...clientOptions(profile, access, 'sso', region), region });
    try {
      return await send(client, token, { abortSignal });
    } catch (error) {
      if (!(isRefusal(error) && error.name === 'UnauthorizedException')) throw error;
      tokens.refused(token);
      throw signedOut(profile.name, error);
    } finally {
      client.destroy();
    }
  });
}

function identityOf({ roleCredentials }: GetRoleCredentialsCommandOutput, account: string): AwsCredentialIdentity {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = roleCredentials ?? {};
  if (!accessKeyId || !secretAccessKey || !sessionToken) throw noKeys(account);
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken,
    accountId: account,
    ...(expiration === undefined ? {} : { expiration: new Date(expiration) }),
  };
}

function noRole(session: string, account: string, roles: readonly string[]): ProblemError {
  const held = roles.length === 0 ? 'no role' : `only ${roles.join(', ')}`;
  return new ProblemError({
    code: 'NoSsoRole',
    message: `SSO session ${session} has no role to use in account ${account}: you have ${held} there.`,
    advice:
      roles.length === 0
        ? 'Ask for a permission set to be assigned to you in that account.'
        : 'Name one of them in the settings for SSO roles.',
    operation: 'sso:ListAccountRoles',
    nextStep: roles.length === 0 ? 'grant-permission' : 'none',
  });
}

function roleRefused(error: Error, session: string, role: string, account: string): ProblemError {
  return new ProblemError(
    {
      code: error.name,
      message: `SSO session ${session} does not give the role ${role} in account ${account}: ${error.message}`,
      advice: 'Ask for the permission set to be assigned to you there, or name another role in the settings.',
      operation: 'sso:GetRoleCredentials',
      nextStep: 'grant-permission',
    },
    error,
  );
}

function noKeys(account: string): ProblemError {
  return new ProblemError({
    code: 'MalformedAnswer',
    message: `The access portal gave credentials for account ${account} that hold no keys.`,
    advice: 'Try again. If it happens again, an endpoint in between may be at fault.',
    nextStep: 'retry',
  });
}
