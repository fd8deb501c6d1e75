import { setTimeout as wait } from 'node:timers/promises';
import type { CreateTokenCommandOutput, SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { AwsAccess } from './access.ts';
import { codeExpired, deviceFailure } from './deviceFailure.ts';
import { oidcClient } from './oidcClient.ts';
import type { SsoSession } from './ssoSession.ts';
import { inFile, tokenFile, writeToken } from './ssoTokenFile.ts';
import { isRefusal } from './stsFailure.ts';

/** What signing in needs from whoever holds the inventory. */
export interface SignInAccess extends Pick<AwsAccess, 'requestHandler' | 'environment'> {
  /** Shows a code and opens the page on which a person confirms it; false when the person declined. */
  readonly showCode: (shown: { readonly code: string; readonly address: string }) => Promise<boolean>;
  /** Waits for so many milliseconds; rejects when the signal says stop. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';
/** Seconds between two questions where the service says nothing, and by how many it wants more each time. RFC 8628, 3.2 and 3.5. */
const usualInterval = 5;

/**
 * Signs a person in to an SSO session by device authorization (RFC 8628): they confirm a code in the browser, while this
 * asks for the token, which it keeps where the AWS CLI does. Answers false when the person or the signal stopped it.
 * Throws a ProblemError when the sign-in was refused, or the code expired.
 */
export async function signInToSession(
  session: SsoSession,
  profile: Profile,
  access: SignInAccess,
  signal: AbortSignal,
): Promise<boolean> {
  const client = await oidcClient(profile, access, session.region);
  try {
    return await authorize(client, session, access, signal);
  } catch (error) {
    if (signal.aborted) return false;
    throw isRefusal(error) ? deviceFailure(error, session.name) : error;
  } finally {
    client.destroy();
  }
}

async function authorize(
  client: SSOOIDCClient,
  session: SsoSession,
  access: SignInAccess,
  signal: AbortSignal,
): Promise<boolean> {
  const { RegisterClientCommand, StartDeviceAuthorizationCommand } = await import('@aws-sdk/client-sso-oidc');
  const options = { abortSignal: signal };
  const registration = new RegisterClientCommand({
    clientName: 'Orrery',
    clientType: 'public',
    scopes: [...session.scopes],
    grantTypes: [deviceGrant, 'refresh_token'],
  });
  const { clientId, clientSecret, clientSecretExpiresAt = 0 } = await client.send(registration, options);
  const maker = { clientId, clientSecret };
  const start = new StartDeviceAuthorizationCommand({ ...maker, startUrl: session.startUrl });
  const begun = await client.send(start, options);
  const end = Date.now() + (begun.expiresIn ?? 0) * 1000;

  const address = begun.verificationUriComplete ?? begun.verificationUri;
  if (address === undefined || begun.userCode === undefined || !isWebAddress(address)) throw noAddress(session.name);
  const shown = await access.showCode({ code: begun.userCode, address });
  if (!shown || signal.aborted) return false;

  const grant = { ...maker, deviceCode: begun.deviceCode, grantType: deviceGrant };
  const answer = await confirmed(client, grant, { seconds: begun.interval ?? usualInterval, end }, access, signal);
  if (answer === undefined || answer.accessToken === undefined) throw new ProblemError(codeExpired(session.name));
  await writeToken(tokenFile(session.name, access.environment), {
    startUrl: session.startUrl,
    region: session.region,
    accessToken: answer.accessToken,
    expiresAt: inFile(Date.now() + (answer.expiresIn ?? 0) * 1000),
    ...(clientId === undefined ? {} : { clientId }),
    ...(clientSecret === undefined ? {} : { clientSecret }),
    registrationExpiresAt: inFile(clientSecretExpiresAt * 1000),
    ...(answer.refreshToken === undefined ? {} : { refreshToken: answer.refreshToken }),
  });
  return true;
}

interface Grant {
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly deviceCode: string | undefined;
  readonly grantType: string;
}

/** Asks for the token until the person has confirmed; undefined when that took too long. */
async function confirmed(
  client: SSOOIDCClient,
  grant: Grant,
  pace: { readonly seconds: number; readonly end: number },
  { pause = pauseFor }: SignInAccess,
  signal: AbortSignal,
): Promise<CreateTokenCommandOutput | undefined> {
  const { CreateTokenCommand } = await import('@aws-sdk/client-sso-oidc');
  for (let { seconds } = pace; ; ) {
    await pause(seconds * 1000, signal);
    if (Date.now() >= pace.end) return undefined;
    try {
      return await client.send(new CreateTokenCommand(grant), { abortSignal: signal });
    } catch (error) {
      if (signal.aborted) throw error;
      if (isRefusal(error) && error.name === 'AuthorizationPendingException') continue;
      // Neither an answer to slow down nor a connection that broke ends it: RFC 8628, 3.5.
      if (isRefusal(error) && error.name !== 'SlowDownException') throw error;
      seconds += usualInterval;
    }
  }
}

async function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal });
}

/** A page that may be opened: what the service answers could name anything. */
function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return (
    url.protocol === 'https:' || (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
  );
}

function noAddress(session: string): ProblemError {
  return new ProblemError({
    code: 'MalformedAnswer',
    message: `The sign-in to SSO session ${session} names no code, or no web page to confirm it on.`,
    advice: 'Check whether a proxy or a custom endpoint answers in place of AWS.',
    nextStep: 'check-network',
  });
}
