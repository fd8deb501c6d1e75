import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { Call } from '../../model/cloud.ts';
import type { AwsTransport } from './transport.ts';

/** A function that fetches credentials, as the SDK's clients take it. */
export type AwsCredentialIdentityProvider = Extract<STSClientConfig['credentials'], (...args: never) => unknown>;

/** What a profile needs to be connected. */
export interface AwsAccess extends AccountAccess {
  /** Tokens for the access portal; present where the profile is an SSO session. */
  readonly portal?: PortalAccess;
  /** Closed with the connection. */
  readonly transport: AwsTransport;
  /** Names of the regions to read. Empty: every region that is enabled in the account. */
  readonly regions: readonly string[];
  /** Whether AWS Config may stand for lists where many accounts are read. */
  readonly config?: boolean;
  /** The address that answers for a service instead of AWS; undefined where it is AWS. */
  readonly endpoint: (service: string) => string | undefined;
}

/** The way to credentials for accounts. */
export interface AccountAccess {
  /**
   * The profile's own credentials for `undefined`, those for a member account for its number. Asked for once for each
   * client, so what is fetched should be shared between the providers given for one account.
   */
  readonly credentials: (account: string | undefined) => AwsCredentialIdentityProvider;
  /** Whether credentials for an account are at hand, so that asking for them calls nobody. */
  readonly holdsCredentials: (account: string) => boolean;
  /** Fetches credentials for an account, where none are at hand. Whatever that calls goes through `call`. */
  readonly fetchCredentials: (account: string, call: Call) => Promise<unknown>;
  /** Leaves a fetch of credentials for an account to itself: whoever asks next begins another. */
  readonly forgetCredentials: (account: string) => void;
  /** Name of the role whose credentials for an account are at hand. */
  readonly roleIn?: (account: string) => string | undefined;
  /** Whether a person does not want anything in an account to be read. */
  readonly leavesOut?: (account: string) => boolean;
}

export interface PortalAccess {
  /** A token that has not expired; renewed where it can be. Rejects with a ProblemError when nobody is signed in. */
  token(): Promise<string>;
  /** Tells that the portal takes a token no more. */
  refused(token: string): void;
}
