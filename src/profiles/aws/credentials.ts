import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { AwsAccess } from './access.ts';
import { assumeMemberRole, assumeRole } from './assumeRole.ts';
import { baseCredentials, environmentCredentials } from './baseCredentials.ts';
import { readAwsConfiguration } from './configuration.ts';
import { credentialPath } from './credentialPath.ts';
import { environmentProfileId } from './environmentProfile.ts';
import { type RefreshedCredentials, refreshed } from './refreshed.ts';
import { untrusted } from './trust.ts';

/** Accounts whose credentials are kept: as many as an organization usually may have. */
const keptAccounts = 10_000;

/** A recording answers whoever asks: its requests need keys to be signed with, and any will do. */
const recordingKeys: AwsCredentialIdentity = { accessKeyId: 'RECORDING', secretAccessKey: 'recording' };

/** A profile's way to credentials. */
export interface AwsCredentials {
  readonly credentials: (account: string | undefined) => AwsCredentialIdentityProvider;
  /** Whether those for a member account are at hand: fetched, and not about to expire. */
  readonly holdsCredentials: (account: string) => boolean;
  /** Leaves a fetch that may hang to itself: whoever asks next begins another. */
  readonly forgetCredentials: (account: string) => void;
}

/**
 * Credentials for a profile's targets: for `undefined` the profile's own, for an account number those of the member role
 * there, assumed from the profile's own. Each is fetched when first asked for, once for all who ask at the same time,
 * and again five minutes before it expires.
 *
 * A profile uses what its own section leads to and nothing else: never keys of the environment or of the machine that it
 * does not name. The files are read anew for each fetch. Throttling and network failures are thrown as they are, for the
 * caller to retry; every other failure is a ProblemError.
 */
export function awsCredentials(profile: Profile, access: AwsAccess): AwsCredentials {
  const own = refreshed(() => ownCredentials(profile, access));
  const members = new LRUCache<string, RefreshedCredentials>({ max: keptAccounts });
  const memberOf = (account: string): RefreshedCredentials => {
    const known = members.get(account);
    if (known !== undefined) return known;
    const member = refreshed(async () =>
      lasting(profile, await assumeMemberRole(profile, access, account, await own.provider())),
    );
    members.set(account, member);
    return member;
  };
  return {
    // Looked up at each call: clients keep what they are given for longer than a fetch that was forgotten.
    credentials: (account) => (account === undefined ? own.provider : () => memberOf(account).provider()),
    holdsCredentials: (account) => members.get(account)?.isHeld() ?? false,
    forgetCredentials: (account) => void members.delete(account),
  };
}

async function ownCredentials(profile: Profile, access: AwsAccess): Promise<AwsCredentialIdentity> {
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
