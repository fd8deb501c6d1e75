import type { Problem } from './problem.ts';

export type Provider = 'aws' | 'azure';

/** A sign-in that people do in a browser and that expires: an SSO session, or what one profile signs in to alone. */
export interface SignIn {
  readonly kind: 'sso-session' | 'sso-profile' | 'login';
  /** Of the session, or of the profile. */
  readonly name: string;
}

/** The access portal of an IAM Identity Center. */
export interface SsoPortal {
  readonly startUrl: string;
  readonly region: string;
}

/** How an Azure identity signs in, and to what. */
export interface AzureIdentity {
  readonly credential: 'vscode' | 'cli' | 'environment' | 'managed-identity' | 'device-code';
  /** The account as its provider names it: a user name, a VS Code account id, a client id. */
  readonly account?: string;
  /** Tenants that it is known to enter; empty: whatever the sign-in lists. */
  readonly tenants: readonly string[];
}

/** An identity found on this machine. Holds no credentials: those are fetched when a call needs them. */
export interface Profile {
  /** Stable and unique: `aws:default`, `aws:environment`, `sample`. */
  readonly id: string;
  readonly provider: Provider;
  /** As the person wrote it. */
  readonly name: string;
  /** How it gets credentials, in words: `SSO session corp`, `access key`, `role assumed from base`, `credential process`. */
  readonly method: string;
  /** Where it is configured, for people: a file path, `environment` or `built in`. */
  readonly source: string;
  /** Region for calls that need one before any region is chosen. */
  readonly region: string;
  readonly partition: string;
  /** Addresses that its calls go to instead of the provider's own, by service (`ec2`, `sso_oidc`); `*`: all others. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** What its credentials come from, when that is a sign-in. */
  readonly signIn?: SignIn;
  /** Region of the IAM Identity Center that it signs in to, where the configuration says so. */
  readonly ssoRegion?: string;
  /** Set for an SSO session that stands for itself: it has no account of its own, but leads into those of its portal. */
  readonly portal?: SsoPortal;
  /** Set for an identity of Azure. Its `partition` is the cloud, as the Azure CLI names it. */
  readonly azure?: AzureIdentity;
  /** A recording that answers its calls instead of the provider (see Recordings). */
  readonly recording?: string;
  /** Set when it cannot be used as it is: a broken file, an untrusted workspace, an unknown source profile. */
  readonly problem?: Problem;
}
