import type { AwsCredentialIdentity, Logger } from '@smithy/types';
import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Profile, SignIn } from '../../model/profile.ts';
import { type AwsAccess, clientOptions } from './access.ts';
import { type AwsConfiguration, locate } from './configuration.ts';
import type { SignInBase } from './credentialPath.ts';
import { signInAdvice } from './signIn.ts';
import { isRefusal } from './stsFailure.ts';

/** Credentials from a sign-in that was made before, renewed by the SDK where it can be. Never signs anyone in. */
export async function signedIn(
  base: SignInBase,
  profile: Profile,
  access: AwsAccess,
  configuration: AwsConfiguration,
): Promise<AwsCredentialIdentity> {
  const { fromSSO, fromLoginCredentials } = await import('@aws-sdk/credential-providers');
  const files = {
    profile: base.profile,
    configFilepath: configuration.config.safePath,
    filepath: configuration.credentials.safePath,
    ignoreCache: true,
  };
  const { logger, lastError } = errorListener();
  try {
    if (base.kind === 'login') {
      const options = { ...clientOptions(profile, access, 'signin', profile.region), region: profile.region };
      return await fromLoginCredentials({ ...files, clientConfig: { ...options, logger } })();
    }
    const session = configuration.ssoSessions.get(base.values.sso_session ?? '') ?? base.values;
    const options = clientOptions(profile, access, 'sso', session.sso_region ?? profile.region);
    return await fromSSO({ ...files, clientConfig: { ...options, logger } })();
  } catch (error) {
    const cause = lastError();
    if (cause !== undefined && !isRefusal(cause)) throw cause;
    throw failure(cause ?? error, base, locate(configuration, base.profile, 'sso_session', 'sso_start_url'));
  }
}

/** The providers throw errors that hold only the text of the real one; the clients inside them log the real one. */
function errorListener(): { logger: Logger; lastError: () => unknown } {
  const ignore = (): void => {};
  let last: unknown;
  const error = (told: unknown): void => {
    if (typeof told === 'object' && told !== null && 'error' in told) last = told.error;
  };
  return { logger: { debug: ignore, info: ignore, warn: ignore, error }, lastError: () => last };
}

function failure(error: unknown, base: SignInBase, file: Problem['file']): ProblemError {
  const { signIn } = base;
  const where = file && { file };
  if (isRefusal(error) && roleRefusals.has(error.name)) {
    const { sso_role_name: role, sso_account_id: account } = base.values;
    return new ProblemError(
      {
        code: error.name,
        message: `${described(signIn)} does not give the role ${role} in account ${account}: ${error.message}`,
        advice: 'Check sso_role_name and sso_account_id, or ask for the permission set to be assigned.',
        operation: 'sso:GetRoleCredentials',
        nextStep: 'grant-permission',
        ...where,
      },
      error,
    );
  }
  return new ProblemError(
    {
      code: signIn.kind === 'login' ? 'LoginSessionExpired' : 'SsoSessionExpired',
      message: `${described(signIn)} has expired, or nobody signed in to it yet.`,
      advice: signInAdvice(signIn),
      nextStep: 'sign-in',
      ...where,
    },
    error,
  );
}

/** The portal's answers to a good token that may not have the role. */
const roleRefusals = new Set(['ForbiddenException', 'ResourceNotFoundException', 'InvalidRequestException']);

function described({ kind, name }: SignIn): string {
  switch (kind) {
    case 'sso-session':
      return `SSO session ${name}`;
    case 'sso-profile':
      return `The SSO sign-in of profile ${name}`;
    case 'login':
      return `The console sign-in of profile ${name}`;
  }
}
