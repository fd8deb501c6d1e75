import type { HttpClient } from '@azure/core-rest-pipeline';
import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import { isLoopback } from './clouds.ts';
import { type DeviceSession, type DeviceSessions, MemoryCache, msalClient } from './deviceSession.ts';
import { type Entra, entraOf } from './entra.ts';
import { type Token, unlessAborted } from './heldTokens.ts';
import { azureSignInAdvice } from './signIn.ts';
import { tokenFailure } from './tokenFailure.ts';

/** What signing in needs from whoever holds the inventory. */
export interface DeviceCodeAccess {
  readonly httpClient: HttpClient;
  readonly sessions: DeviceSessions;
  /** Shows a code and opens the page on which a person enters it; false when the person declined. */
  readonly showCode: (shown: { readonly code: string; readonly address: string }) => Promise<boolean>;
}

/**
 * Signs a person in by device authorization: they enter a code in the browser, while this asks for the token, which it
 * keeps in memory for {@link deviceCodeToken}. Answers false when the person or the signal stopped it. Throws a
 * ProblemError when the sign-in was refused, or the code expired.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code
 */
export async function signInWithDeviceCode(
  profile: Profile,
  access: DeviceCodeAccess,
  signal: AbortSignal,
): Promise<boolean> {
  const { sessions, showCode } = access;
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  const entra = entraOf(profile, access.httpClient);
  const tenant = homeOf(profile);
  const cache = new MemoryCache();
  const claims = sessions.challenges.get(profile.id);
  let unshown: unknown;

  const show = async (code: string, address: string): Promise<void> => {
    try {
      if (!isWebAddress(address)) throw noAddress(profile);
      if (!(await showCode({ code, address }))) stop.abort();
    } catch (error) {
      unshown = error;
      stop.abort();
    }
  };
  try {
    stopped.throwIfAborted();
    const client = await msalClient(entra, tenant, cache, stopped);
    const request = client.acquireTokenByDeviceCode({
      scopes: [entra.scope],
      ...(claims === undefined ? {} : { claims }),
      deviceCodeCallback: ({ userCode, verificationUri }) => void show(userCode, verificationUri),
    });
    // MSAL looks up only between two questions; what it asks next fails by the signal.
    const answer = await unlessAborted(request, stopped);
    if (answer?.account == null) throw new Error('The answer names no account.');
    sessions.byProfile.set(profile.id, { account: answer.account, cache });
    sessions.challenges.delete(profile.id);
    return true;
  } catch (error) {
    if (unshown !== undefined) throw unshown;
    if (stopped.aborted) return false;
    throw tokenFailure(error, profile, { tenant: profile.azure?.tenants[0], failure: entra.failure() });
  }
}

/** A token of a sign-in that was made. Asks nobody: where it needs a person, it rejects with a sign-in problem. */
export async function deviceCodeToken(
  profile: Profile,
  sessions: DeviceSessions,
  entra: Entra,
  tenant: string | undefined,
  claims: string | undefined,
): Promise<Token> {
  const session = sessions.byProfile.get(profile.id);
  if (session === undefined) throw notSignedIn(profile);
  if (claims !== undefined) sessions.challenges.set(profile.id, claims);
  const token = await silentToken(session, entra, tenant ?? session.account.tenantId, claims);
  if (claims !== undefined) sessions.challenges.delete(profile.id);
  return token;
}

async function silentToken(
  { account, cache }: DeviceSession,
  entra: Entra,
  tenant: string,
  claims: string | undefined,
): Promise<Token> {
  const client = await msalClient(entra, tenant, cache);
  const answer = await client.acquireTokenSilent({
    // The tenant of the account is that of the tokens that MSAL looks for among those it has.
    account: { ...account, tenantId: tenant },
    authority: `${entra.authority}/${tenant}`,
    scopes: [entra.scope],
    // Whoever asks holds the tokens: only a new one is wanted here.
    forceRefresh: true,
    ...(claims === undefined ? {} : { claims }),
  });
  if (answer.expiresOn === null) throw new Error('The token does not say when it ends.');
  return { token: answer.accessToken, expiresOn: answer.expiresOn.getTime() };
}

/** The tenant that is signed in to: the first that was chosen, else that of whoever signs in. */
function homeOf({ azure }: Profile): string {
  return azure?.tenants[0] ?? 'organizations';
}

/** A page that may be opened: what the service answers could name anything. */
function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
}

function noAddress({ name }: Profile): ProblemError {
  return new ProblemError({
    code: 'MalformedAnswer',
    message: `The sign-in of profile ${name} names no web page on which its code is entered.`,
    advice: 'Check whether a proxy or a custom cloud answers in place of Microsoft Entra.',
    nextStep: 'check-network',
  });
}

function notSignedIn(profile: Profile): ProblemError {
  return new ProblemError({
    code: 'NotSignedIn',
    message: 'Nobody has signed in with a code since this was started.',
    advice: azureSignInAdvice(profile, {}),
    nextStep: 'sign-in',
  });
}
