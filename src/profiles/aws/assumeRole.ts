import type { FromTemporaryCredentialsOptions } from '@aws-sdk/credential-providers';
import type { AwsCredentialIdentity } from '@smithy/types';
import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import { type AwsAccess, clientOptions } from './access.ts';
import { type AwsConfiguration, locate } from './configuration.ts';
import type { RoleStep } from './credentialPath.ts';
import { stsFailure } from './stsFailure.ts';

/** The name of every session, unless the profile gives one: the same at each run, so that recordings can answer. */
export const sessionName = 'orrery';

/** Assumes a role that a profile describes, asking for an MFA code where it says so. */
export async function assumeRole(
  role: RoleStep,
  source: AwsCredentialIdentity,
  profile: Profile,
  access: AwsAccess,
  configuration: AwsConfiguration,
): Promise<AwsCredentialIdentity> {
  try {
    return await assume(
      {
        RoleArn: role.arn,
        RoleSessionName: role.sessionName ?? sessionName,
        ...(role.externalId === undefined ? {} : { ExternalId: role.externalId }),
        ...(role.duration === undefined ? {} : { DurationSeconds: role.duration }),
        ...(role.mfaDevice === undefined ? {} : { SerialNumber: role.mfaDevice }),
      },
      source,
      profile,
      access,
    );
  } catch (error) {
    const file = locate(configuration, role.profile, 'role_arn');
    throw stsFailure(error, {
      who: `profile ${role.profile}`,
      role: role.arn,
      operation: 'sts:AssumeRole',
      withMfa: role.mfaDevice !== undefined,
      ...(file && { file }),
    });
  }
}

/** Assumes the member role of an account with the profile's own credentials. */
export async function assumeMemberRole(
  profile: Profile,
  access: AwsAccess,
  { account, arn }: { readonly account: string; readonly arn: string },
  own: AwsCredentialIdentity,
): Promise<AwsCredentialIdentity> {
  try {
    const params = {
      RoleArn: arn,
      RoleSessionName: access.memberRoleSessionName ?? sessionName,
      ...(access.memberRoleExternalId === undefined ? {} : { ExternalId: access.memberRoleExternalId }),
    };
    return await assume(params, own, profile, access);
  } catch (error) {
    const who = `profile ${profile.name}`;
    throw stsFailure(error, { who, role: arn, operation: 'sts:AssumeRole', member: account });
  }
}

async function assume(
  params: FromTemporaryCredentialsOptions['params'],
  source: AwsCredentialIdentity,
  profile: Profile,
  access: AwsAccess,
): Promise<AwsCredentialIdentity> {
  const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
  return fromTemporaryCredentials({
    masterCredentials: source,
    params,
    mfaCodeProvider: async (device) => (await access.mfaCode(device))?.trim() || cancelled(profile, device),
    clientConfig: { ...clientOptions(profile, access, 'sts', profile.region), region: profile.region },
  })();
}

function cancelled(profile: Profile, device: string): never {
  throw new ProblemError({
    code: 'MfaCancelled',
    message: `Profile ${profile.name} was cancelled: no code entered for the MFA device ${device}.`,
    advice: 'Try again and enter the code that the device shows.',
    nextStep: 'retry',
  });
}
