import type { HttpClient } from '@azure/core-rest-pipeline';
import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import { applicationToken, managedIdentityToken } from './applicationToken.ts';
import type { Environment } from './azFolder.ts';
import { cliToken } from './cliToken.ts';
import { deviceCodeToken } from './deviceCode.ts';
import type { DeviceSessions } from './deviceSession.ts';
import { type Entra, entraOf } from './entra.ts';
import { type AzureTokens, heldTokens, type Token } from './heldTokens.ts';
import { claimsOf } from './identity.ts';
import { azureSignInAdvice, isGuid } from './signIn.ts';
import { challengeNotMet, tokenFailure } from './tokenFailure.ts';
import { untrustedCli } from './trust.ts';

/** What VS Code is asked for. */
export interface MicrosoftTokenRequest {
  /** As VS Code calls it. */
  readonly account: string;
  readonly cloud: string;
  readonly tenant?: string;
  readonly scopes: readonly string[];
  /** What a challenge asked for, as JSON. */
  readonly claims?: string;
}

/** What getting tokens needs from whoever holds the inventory. */
export interface AzureAccess {
  readonly environment: Environment;
  /** Whether az may run. */
  readonly trusted: boolean;
  /** Sends every request but those of az, whose own they are. */
  readonly httpClient: HttpClient;
  /** A token of an account of VS Code, without asking the person; undefined: nobody is signed in. `expiresOn` in milliseconds. */
  readonly microsoftToken: (
    request: MicrosoftTokenRequest,
  ) => Promise<{ readonly token: string; readonly expiresOn?: number } | undefined>;
  /** Where `signInWithDeviceCode` keeps what it was given. */
  readonly sessions: DeviceSessions;
}

/**
 * Tokens of one profile, for every tenant that it can enter. Each is fetched when first asked for, once for all who ask at
 * the same time, and again five minutes before it expires. Nothing is written anywhere, and nobody is asked to sign in.
 *
 * A profile uses what it stands for and nothing else. A ProblemError whose next step is `check-network` or `retry` is worth
 * another attempt; no other is.
 */
export function azureTokens(profile: Profile, access: AzureAccess): AzureTokens {
  // A recording answers whoever asks.
  if (profile.recording !== undefined) return heldTokens(async () => recordedToken);
  return heldTokens(async (tenant, claims) => {
    const entra = entraOf(profile, access.httpClient);
    try {
      const token = await fetchToken(profile, access, entra, tenant, claims);
      checkTenant(profile, tenant, token);
      return token;
    } catch (error) {
      throw tokenFailure(error, profile, { tenant, claims, failure: entra.failure() });
    }
  });
}

async function fetchToken(
  profile: Profile,
  access: AzureAccess,
  entra: Entra,
  tenant: string | undefined,
  claims: string | undefined,
): Promise<Token> {
  switch (profile.azure?.credential) {
    case 'vscode':
      return accountToken(profile, access, entra, tenant, claims);
    case 'cli':
      if (!access.trusted) throw new ProblemError(untrustedCli(profile.name));
      // az answers with the token that it has until somebody signs in for the challenge.
      if (claims !== undefined) throw challengeNotMet(profile, { tenant, claims });
      return cliToken(profile, access.environment, entra.scope, tenant);
    case 'environment':
      return applicationToken(access.environment, entra, tenant, claims);
    case 'managed-identity':
      return managedIdentityToken(profile, entra);
    case 'device-code':
      return deviceCodeToken(profile, access.sessions, entra, tenant, claims);
    case undefined:
      throw new Error(`Profile ${profile.id} is none of Azure.`);
  }
}

/** Tokens of VS Code that do not say when they end are asked for again after this many milliseconds. */
const unknownLife = 10 * 60_000;

async function accountToken(
  profile: Profile,
  { microsoftToken }: AzureAccess,
  entra: Entra,
  tenant: string | undefined,
  claims: string | undefined,
): Promise<Token> {
  const issued = await microsoftToken({
    account: profile.azure?.account ?? '',
    cloud: profile.partition,
    ...(tenant === undefined ? {} : { tenant }),
    scopes: [entra.scope],
    ...(claims === undefined ? {} : { claims }),
  });
  if (issued === undefined) {
    if (claims !== undefined) throw challengeNotMet(profile, { tenant, claims });
    throw new ProblemError({
      code: 'NotSignedIn',
      message: `VS Code has no sign-in of ${profile.name}${tenant === undefined ? '' : ` to tenant ${tenant}`} that Orrery may use.`,
      advice: azureSignInAdvice(profile, { tenant }),
      nextStep: 'sign-in',
    });
  }
  const { token, expiresOn } = issued;
  return { token, expiresOn: expiresOn ?? claimsOf(token)?.expires ?? Date.now() + unknownLife };
}

/** A token of another tenant would make everything in this one look as if it were not there. */
function checkTenant(profile: Profile, tenant: string | undefined, { token }: Token): void {
  const { tid } = claimsOf(token) ?? {};
  if (tenant === undefined || !isGuid(tenant) || tid === undefined || tid === tenant.toLowerCase()) return;
  throw new ProblemError({
    code: 'OtherTenant',
    message: `Profile ${profile.name} gets tokens of tenant ${tid} only, not of ${tenant}.`,
    advice: 'Use a profile of that tenant, or leave the tenant out.',
    nextStep: 'none',
  });
}

const recordedTenant = '00000000-0000-0000-0000-000000000000';

/** Signed by nobody and good for nothing: it only says whose recording this is. */
const recordedToken: Token = {
  token: [{ alg: 'none' }, { tid: recordedTenant, oid: recordedTenant }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('')
    .join('.'),
  expiresOn: Number.MAX_SAFE_INTEGER,
};
