import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import { LRUCache } from 'lru-cache';
import type { Call } from '../../model/cloud.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { AwsAccess } from './access.ts';
import { assumeRole } from './assumeRole.ts';
import { baseCredentials, environmentCredentials } from './baseCredentials.ts';
import { readAwsConfiguration } from './configuration.ts';
import { credentialPath } from './credentialPath.ts';
import { environmentProfileId } from './environmentProfile.ts';
import { type RefreshedCredentials, refreshed } from './refreshed.ts';
import { type SsoTokens, ssoTokens } from './ssoToken.ts';
import { untrusted } from './trust.ts';
import { memberWay, portalWay } from './wayIn.ts';

/** Accounts whose credentials are kept: as many as an organization usually may have. */
const keptAccounts = 10_000;

/** A recording answers whoever asks: its requests need keys to be signed with, and any will do. */
const recordingKeys: AwsCredentialIdentity = { accessKeyId: 'RECORDING', secretAccessKey: 'recording' };
const recordingTokens: SsoTokens = { token: async () => 'recording', refused: () => {} };

/** A profile's way to credentials. */
export interface AwsCredentials {
  readonly credentials: (account: string | undefined) => AwsCredentialIdentityProvider;
  /** Whether those for a member account are at hand: fetched, and not about to expire. */
  readonly holdsCredentials: (account: string) => boolean;
  /** Fetches those for a member account where they are not at hand. Each call to a provider goes through `call`. */
  readonly fetchCredentials: (account: string, call: Call) => Promise<unknown>;
  /** Leaves a fetch that may hang to itself: whoever asks next begins another. */
  readonly forgetCredentials: (account: string) => void;
  /** Name of the role whose credentials for a member account are at hand. */
  readonly roleIn: (account: string) => string | undefined;
  /** Whether the settings say that an account is not to be entered. */
  readonly leavesOut: (account: string) => boolean;
  /** Present where the profile is an SSO session. */
  readonly portal?: SsoTokens;
}

interface Member {
  readonly credentials: RefreshedCredentials;
  role: string | undefined;
}

/**
 * Credentials for a profile's targets: for `undefined` the profile's own, for an account number those of a role there.
 * That is the member role, assumed from the profile's own; for an SSO session, which has none of its own, the role that
 * its portal gives. Each is fetched when first asked for, once for all who ask at the same time, and again five minutes
 * before it expires.
 *
 * A profile uses what its own section leads to and nothing else: never keys of the environment or of the machine that it
 * does not name. The files are read anew for each fetch. Throttling and network failures are thrown as they are, for the
 * caller to retry; every other failure is a ProblemError.
 */
export function awsCredentials(profile: Profile, access: AwsAccess): AwsCredentials {
  const own = refreshed(() => ownCredentials(profile, access));
  const { portal } = profile;
  const tokens =
    portal && (profile.recording === undefined ? ssoTokens(profile, portal.region, access) : recordingTokens);
  const way =
    portal && tokens
      ? portalWay({ profile, portal, access, tokens })
      : memberWay(profile, access, () => own.provider());
  const members = new LRUCache<string, Member>({ max: keptAccounts });
  const memberOf = (account: string): Member => {
    const known = members.get(account);
    if (known !== undefined) return known;
    const credentials = refreshed(async (call) => {
      const entered = await way(account, call);
      member.role = entered.role;
      return lasting(profile, entered.credentials);
    });
    const member: Member = { credentials, role: undefined };
    members.set(account, member);
    return member;
  };
  return {
    // Looked up at each call: clients keep what they are given for longer than a fetch that was forgotten.
    credentials: (account) =>
      account === undefined ? () => own.provider() : () => memberOf(account).credentials.provider(),
    holdsCredentials: (account) => members.get(account)?.credentials.isHeld() ?? false,
    fetchCredentials: (account, call) => memberOf(account).credentials.provider(call),
    forgetCredentials: (account) => void members.delete(account),
    roleIn: (account) => members.get(account)?.role,
    leavesOut: (account) => (portal ? access.ssoRoleByAccount : access.memberRoleByAccount)?.[account] === null,
    ...(tokens && { portal: tokens }),
  };
}

async function ownCredentials(profile: Profile, access: AwsAccess): Promise<AwsCredentialIdentity> {
  if (profile.portal !== undefined) throw new ProblemError(noOwnAccount(profile.name));
  if (profile.recording !== undefined) return recordingKeys;
  if (profile.id === environmentProfileId) return environmentCredentials(profile, access);
  const configuration = await readAwsConfiguration(access.environment);
  const resolution = credentialPath(profile.name, configuration);
  if ('problem' in resolution) throw new ProblemError(resolution.problem);
  const refusal = access.trusted ? undefined : untrusted(profile.name, resolution.path);
  if (refusal !== undefined) throw new ProblemError(refusal);
  const { base, roles } = resolution.path;
  let credentials = await baseCredentials(base, profile, access, configuration);
  for (const role of roles) credentials = await assumeRole(role, credentials, profile, access, configuration);
  return credentials;
}

/** What a recording answers expired when it was made; it answers no differently the next time. */
function lasting(profile: Profile, credentials: AwsCredentialIdentity): AwsCredentialIdentity {
  if (profile.recording === undefined) return credentials;
  const { expiration: _, ...kept } = credentials;
  return kept;
}

function noOwnAccount(session: string): Problem {
  return {
    code: 'NoOwnAccount',
    message: `SSO session ${session} has no account of its own to ask in.`,
    advice: 'Use a profile of the account that should be asked, such as the management account of an organization.',
    nextStep: 'none',
  };
}
