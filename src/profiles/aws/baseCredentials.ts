import type { AwsCredentialIdentity } from '@smithy/types';
import { ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import { type AwsAccess, clientOptions } from './access.ts';
import { sessionName } from './assumeRole.ts';
import { type AwsConfiguration, locate } from './configuration.ts';
import type { Base } from './credentialPath.ts';
import { environmentKeys, environmentMethod, missingEnvironmentKeys } from './environmentProfile.ts';
import { hostFailure, processFailure } from './localFailure.ts';
import { signedIn } from './signedIn.ts';
import { stsFailure } from './stsFailure.ts';

/**
 * The credentials that a path begins with. Each kind is fetched by the SDK's own provider for it. Runs the
 * `credential_process` of a base of that kind: the caller has made sure that it may.
 */
export async function baseCredentials(
  base: Base,
  profile: Profile,
  access: AwsAccess,
  configuration: AwsConfiguration,
): Promise<AwsCredentialIdentity> {
  const { values } = base;
  switch (base.kind) {
    case 'keys':
      return {
        accessKeyId: values.aws_access_key_id ?? '',
        secretAccessKey: values.aws_secret_access_key ?? '',
        ...(values.aws_session_token === undefined ? {} : { sessionToken: values.aws_session_token }),
        ...(values.aws_credential_scope === undefined ? {} : { credentialScope: values.aws_credential_scope }),
        ...(values.aws_account_id === undefined ? {} : { accountId: values.aws_account_id }),
      };
    case 'process':
      return processCredentials(base.profile, configuration);
    case 'sso':
    case 'login':
      return signedIn(base, profile, access, configuration);
    case 'web identity':
      return webIdentity(
        { file: values.web_identity_token_file, role: values.role_arn, sessionName: values.role_session_name },
        profile,
        access,
        { who: `profile ${base.profile}`, ...withFile(locate(configuration, base.profile, 'web_identity_token_file')) },
      );
    case 'Environment': {
      const keys = environmentKeys(access.environment);
      if (keys === undefined) throw new ProblemError(missingEnvironmentKeys);
      return keys;
    }
    case 'EcsContainer':
      return containerCredentials(base.profile, access);
    case 'Ec2InstanceMetadata':
      return instanceCredentials(base.profile);
  }
}

/** The credentials of the profile that the environment itself is. */
export async function environmentCredentials(profile: Profile, access: AwsAccess): Promise<AwsCredentialIdentity> {
  const { environment } = access;
  switch (environmentMethod(environment)) {
    case 'web identity':
      return webIdentity(
        {
          file: environment.AWS_WEB_IDENTITY_TOKEN_FILE,
          role: environment.AWS_ROLE_ARN,
          sessionName: environment.AWS_ROLE_SESSION_NAME,
        },
        profile,
        access,
        { who: 'the environment' },
      );
    case 'container':
      return containerCredentials(profile.name, access);
    default: {
      const keys = environmentKeys(environment);
      if (keys === undefined) throw new ProblemError(missingEnvironmentKeys);
      return keys;
    }
  }
}

interface WebIdentity {
  readonly file: string | undefined;
  readonly role: string | undefined;
  readonly sessionName: string | undefined;
}

type Asker = { readonly who: string; readonly file?: { readonly path: string; readonly line?: number } };

async function webIdentity(
  { file = '', role = '', sessionName: name = sessionName }: WebIdentity,
  profile: Profile,
  access: AwsAccess,
  asker: Asker,
): Promise<AwsCredentialIdentity> {
  const { fromTokenFile } = await import('@aws-sdk/credential-providers');
  try {
    return await fromTokenFile({
      webIdentityTokenFile: file,
      roleArn: role,
      roleSessionName: name,
      clientConfig: { ...clientOptions(profile, access, 'sts', profile.region), region: profile.region },
    })();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && 'path' in error && error.path === file) {
      throw new ProblemError(
        {
          code: 'TokenFileNotReadable',
          message: `The web identity token of ${asker.who} could not be read from ${file}.`,
          advice: 'Check that the file exists and that you may read it.',
          nextStep: 'edit-file',
          ...withFile(asker.file),
        },
        error,
      );
    }
    throw stsFailure(error, { ...asker, role, operation: 'sts:AssumeRoleWithWebIdentity' });
  }
}

async function processCredentials(profile: string, configuration: AwsConfiguration): Promise<AwsCredentialIdentity> {
  const { fromProcess } = await import('@aws-sdk/credential-providers');
  try {
    return await fromProcess({
      profile,
      configFilepath: configuration.config.safePath,
      filepath: configuration.credentials.safePath,
      ignoreCache: true,
    })();
  } catch (error) {
    throw processFailure(error, profile, locate(configuration, profile, 'credential_process'));
  }
}

async function containerCredentials(profile: string, { environment }: AwsAccess): Promise<AwsCredentialIdentity> {
  const { fromHttp } = await import('@aws-sdk/credential-providers');
  const relative = environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI;
  const full = environment.AWS_CONTAINER_CREDENTIALS_FULL_URI;
  const token = environment.AWS_CONTAINER_AUTHORIZATION_TOKEN;
  const tokenFile = environment.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE;
  try {
    return await fromHttp({
      ...(relative
        ? { awsContainerCredentialsRelativeUri: relative }
        : full
          ? { awsContainerCredentialsFullUri: full }
          : {}),
      ...(tokenFile
        ? { awsContainerAuthorizationTokenFile: tokenFile }
        : token
          ? { awsContainerAuthorizationToken: token }
          : {}),
    })();
  } catch (error) {
    throw hostFailure(error, profile, 'container');
  }
}

async function instanceCredentials(profile: string): Promise<AwsCredentialIdentity> {
  const { fromInstanceMetadata } = await import('@aws-sdk/credential-providers');
  try {
    return await fromInstanceMetadata()();
  } catch (error) {
    throw hostFailure(error, profile, 'instance');
  }
}

function withFile(file: Asker['file']): Pick<Asker, 'file'> {
  return file === undefined ? {} : { file };
}
