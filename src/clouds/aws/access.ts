import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { AwsTransport } from './transport.ts';

/** A function that fetches credentials, as the SDK's clients take it. */
export type AwsCredentialIdentityProvider = Extract<STSClientConfig['credentials'], (...args: never) => unknown>;

/** What a profile needs to be connected. */
export interface AwsAccess {
  /**
   * The profile's own credentials for `undefined`, those for a member account for its number. Asked for once for each
   * client, so what is fetched should be shared between the providers given for one account.
   */
  readonly credentials: (account: string | undefined) => AwsCredentialIdentityProvider;
  /** Whether credentials for an account are at hand, so that asking for them calls nobody. */
  readonly holdsCredentials: (account: string) => boolean;
  /** Leaves a fetch of credentials for an account to itself: whoever asks next begins another. */
  readonly forgetCredentials: (account: string) => void;
  /** Closed with the connection. */
  readonly transport: AwsTransport;
  /** Names of the regions to read. Empty: every region that is enabled in the account. */
  readonly regions: readonly string[];
  /** The address that answers for a service instead of AWS; undefined where it is AWS. */
  readonly endpoint: (service: string) => string | undefined;
}
