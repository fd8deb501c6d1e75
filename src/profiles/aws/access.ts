import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { RoleSettings } from '../../model/cloud.ts';
import type { Profile } from '../../model/profile.ts';
import type { Environment } from './configuration.ts';
import { endpointFor } from './endpoints.ts';
import { environmentProfileId } from './environmentProfile.ts';

/** What getting credentials needs from whoever holds the inventory. */
export interface AwsAccess extends RoleSettings {
  /** Whether a `credential_process` may run. */
  readonly trusted: boolean;
  /**
   * Where files and keys are found. The SDK itself looks for the tokens of SSO and console sign-ins in the home of this
   * process, whatever stands here.
   */
  readonly environment: Environment;
  /** The six digits of an MFA device, or undefined when the person declined. */
  readonly mfaCode: (device: string) => Promise<string | undefined>;
  /** The transport for a client that is made on the way to credentials. `account` is undefined for the profile's own. */
  readonly requestHandler: (client: {
    readonly service: string;
    readonly region: string;
    readonly account: string | undefined;
  }) => NonNullable<STSClientConfig['requestHandler']>;
}

/** Options for the clients that the SDK's credential providers make: nothing in them comes from another profile. */
export function clientOptions(
  profile: Profile,
  access: Pick<AwsAccess, 'requestHandler'>,
  service: string,
  region: string,
): Pick<STSClientConfig, 'requestHandler' | 'maxAttempts' | 'ignoreConfiguredEndpointUrls' | 'endpoint' | 'profile'> {
  const endpoint = endpointFor(profile, service);
  return {
    requestHandler: access.requestHandler({ service, region, account: undefined }),
    // Whoever asked for the credentials retries.
    maxAttempts: 1,
    // The SDK would take these from the profile that AWS_PROFILE names.
    ignoreConfiguredEndpointUrls: true,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(profile.id === environmentProfileId ? {} : { profile: profile.name }),
  };
}
