import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { AwsAccess } from './access.ts';
import { oidcClient } from './oidcClient.ts';
import { signInAdvice } from './signIn.ts';
import { inFile, isGood, readToken, type SsoToken, timeOf, tokenFile, writeToken } from './ssoTokenFile.ts';
import { isRefusal } from './stsFailure.ts';

/** A token is renewed this many milliseconds before it expires, so that calls that have just begun can end. */
const margin = 5 * 60_000;

/** The tokens of one SSO session. */
export interface SsoTokens {
  /**
   * The token of the file, renewed when it is about to expire and can be. It is read anew each time, since other
   * programs sign in and renew as well. Rejects with a ProblemError when nobody is signed in.
   */
  token(): Promise<string>;
  /** Tells that the portal takes a token no more: it is not tried again. */
  refused(token: string): void;
}

/**
 * Tokens for a profile that is an SSO session. The SDK's own provider (`@aws-sdk/token-providers`) only knows profiles
 * that use one, and writes the file in place, so that others may read half of it.
 */
export function ssoTokens(profile: Profile, region: string, access: AwsAccess): SsoTokens {
  const file = tokenFile(profile.name, access.environment);
  let renewing: Promise<SsoToken> | undefined;
  let refused: string | undefined;

  const current = async (): Promise<SsoToken> => {
    const kept = await readToken(file);
    if (kept === undefined || kept.accessToken === refused) throw signedOut(profile.name);
    if (isGood(kept, margin)) return kept;
    renewing ??= renewed(kept).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  const renewed = async (kept: SsoToken): Promise<SsoToken> => {
    try {
      const token = await renew(kept);
      if (token !== undefined) {
        await writeToken(file, token);
        return token;
      }
    } catch (error) {
      if (error instanceof ProblemError || (!isGood(kept) && !isRefusal(error))) throw error;
      // Another program may have renewed it at the same time: what was given up here can be used once.
      const since = await readToken(file);
      if (since !== undefined && since.accessToken !== kept.accessToken && isGood(since)) return since;
    }
    if (isGood(kept)) return kept;
    throw signedOut(profile.name);
  };

  /** Undefined when it cannot be renewed: it was made without, or the registration of its maker is over. */
  const renew = async (kept: SsoToken): Promise<SsoToken | undefined> => {
    const { clientId, clientSecret, refreshToken, registrationExpiresAt } = kept;
    if (clientId === undefined || clientSecret === undefined || refreshToken === undefined) return undefined;
    if (registrationExpiresAt !== undefined && timeOf(registrationExpiresAt) < Date.now()) return undefined;
    const { CreateTokenCommand } = await import('@aws-sdk/client-sso-oidc');
    const client = await oidcClient(profile, access, region);
    try {
      const grant = { clientId, clientSecret, refreshToken, grantType: 'refresh_token' };
      const answer = await client.send(new CreateTokenCommand(grant));
      if (answer.accessToken === undefined) return undefined;
      return {
        ...kept,
        accessToken: answer.accessToken,
        expiresAt: inFile(Date.now() + (answer.expiresIn ?? 0) * 1000),
        ...(answer.refreshToken === undefined ? {} : { refreshToken: answer.refreshToken }),
      };
    } finally {
      client.destroy();
    }
  };

  return {
    token: async () => (await current()).accessToken,
    refused(token) {
      refused = token;
    },
  };
}

/** What a person is told whose session has no token, or one that nobody takes. */
export function signedOut(session: string, cause?: unknown): ProblemError {
  return new ProblemError(
    {
      code: 'SsoSessionExpired',
      message: `SSO session ${session} has expired, or nobody signed in to it yet.`,
      advice: signInAdvice({ kind: 'sso-session', name: session }),
      nextStep: 'sign-in',
    },
    cause,
  );
}
