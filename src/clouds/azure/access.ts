import type { AzureTransport } from './transport.ts';

/** A token for the resource manager, and when it ends in milliseconds since 1970. */
export interface AzureToken {
  readonly token: string;
  readonly expiresOn: number;
}

/** What a profile needs to be connected. */
export interface AzureAccess {
  /** Address of the resource manager of its cloud: `https://management.azure.com`. */
  readonly resourceManager: string;
  /** A token for a tenant; undefined: the identity's own. Rejects with a ProblemError that says how to sign in. */
  readonly token: (
    tenant: string | undefined,
    request?: { readonly claims?: string; readonly signal?: AbortSignal },
  ) => Promise<AzureToken>;
  /** Whose the tokens are: the same for every profile that leads to one identity. */
  readonly identity: (signal: AbortSignal) => Promise<string>;
  /** Ids of tenants to read; empty: those that the identity can enter. */
  readonly tenants: readonly string[];
  /** Whether application settings are read, which the role Reader does not allow. */
  readonly appSettings: boolean;
  /** Closed with the connection. */
  readonly transport: AzureTransport;
}
