import type { Answer } from './answer.ts';
import type { AzureRequest } from './startAzure.ts';

export interface AzureOptions {
  /** Milliseconds since 1970 by which tokens end and quotas refill. */
  readonly now?: () => number;
  /** Address that links in ARM's answers begin with. */
  readonly resourceManager?: string;
  /** Address that Entra's metadata names. */
  readonly activeDirectory?: string;
  /** Items on one page of an ARM list; 1,000 where absent. */
  readonly pageSize?: number;
  /** Seconds that access tokens live; 3,600 where absent. */
  readonly tokenSeconds?: number;
  /** ARM accepts a token only when it was asked for with the claims of its challenge. */
  readonly claimsChallenge?: true;
  readonly deviceCode?: {
    /** How often the token endpoint answers that the sign-in is pending. */
    readonly pending?: number;
    /** Seconds that the client is told to wait between polls; 5, as the real one, where absent. */
    readonly interval?: number;
    readonly outcome?: 'accepted' | 'declined' | 'expired';
    /** Who signs in; the first user where absent. */
    readonly userName?: string;
  };
  /** Settings and connection strings of sites are answered instead of refused. */
  readonly grantSettings?: true;
  /** A bucket of tokens for each principal and subscription. */
  readonly throttle?: { readonly burst: number; readonly rate: number };
  readonly operations?: {
    /** How often an operation is in progress when asked; 1 where absent. */
    readonly polls?: number;
    /** Seconds between polls that the client is told; 0 where absent, where the real one tells 10. */
    readonly retryAfter?: number;
  };
  readonly resourceGraph?: {
    /** Queries of a principal in one window; 15 where absent. */
    readonly queries?: number;
    /** Seconds; 5 where absent. */
    readonly window?: number;
  };
  readonly denyResourceGraph?: true;
  /** Ids are spelled in another case with each request. */
  readonly mixCase?: true;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** Answers in place of the server, for example a fault; `reset` drops the connection. */
  readonly instead?: (request: Omit<AzureRequest, 'status'>) => Answer | 'reset' | undefined;
}
