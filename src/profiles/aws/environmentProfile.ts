import type { AwsCredentialIdentity } from '@smithy/types';
import type { Problem } from '../../model/problem.ts';
import type { Environment } from './configuration.ts';

export const environmentProfileId = 'aws:environment';

/** How the environment gives credentials: by the first of these that is set, in the order of the SDK's default chain. */
export type EnvironmentMethod = 'keys' | 'web identity' | 'container';

/** Undefined where the environment says nothing about credentials. */
export function environmentMethod(environment: Environment): EnvironmentMethod | undefined {
  if (environment.AWS_ACCESS_KEY_ID || environment.AWS_SECRET_ACCESS_KEY) return 'keys';
  if (environment.AWS_WEB_IDENTITY_TOKEN_FILE && environment.AWS_ROLE_ARN) return 'web identity';
  if (environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || environment.AWS_CONTAINER_CREDENTIALS_FULL_URI) {
    return 'container';
  }
  return undefined;
}

/** The keys in an environment, under the names the SDK's `fromEnv` reads; undefined unless both are set. */
export function environmentKeys(environment: Environment): AwsCredentialIdentity | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_CREDENTIAL_EXPIRATION } = environment;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return undefined;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
    ...(AWS_CREDENTIAL_EXPIRATION ? { expiration: new Date(AWS_CREDENTIAL_EXPIRATION) } : {}),
    ...(environment.AWS_CREDENTIAL_SCOPE ? { credentialScope: environment.AWS_CREDENTIAL_SCOPE } : {}),
    ...(environment.AWS_ACCOUNT_ID ? { accountId: environment.AWS_ACCOUNT_ID } : {}),
  };
}

export const missingEnvironmentKeys: Problem = {
  code: 'NoCredentials',
  message: 'The environment does not hold both AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  advice: 'Set both where this program is started, then start it again.',
  nextStep: 'none',
};
