import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

/** Credentials are fetched again this long before they expire, so that a call that has just begun can end. */
const margin = 5 * 60 * 1000;

/** Credentials that are fetched when they are needed. */
export interface RefreshedCredentials {
  readonly provider: AwsCredentialIdentityProvider;
  /** Whether asking for them now fetches nothing. */
  isHeld(): boolean;
}

/**
 * Keeps what `fetch` brought until shortly before it expires; without an expiration, for good. Callers that ask while a
 * fetch is under way share it. A failed fetch is not kept: the next caller fetches again.
 */
export function refreshed(fetch: () => Promise<AwsCredentialIdentity>): RefreshedCredentials {
  let held: AwsCredentialIdentity | undefined;
  let underWay: Promise<AwsCredentialIdentity> | undefined;

  const fetchOnce = async (): Promise<AwsCredentialIdentity> => {
    try {
      held = await fetch();
      return held;
    } finally {
      underWay = undefined;
    }
  };

  return {
    async provider() {
      if (held !== undefined && !expiresSoon(held)) return held;
      underWay ??= fetchOnce();
      return underWay;
    },
    isHeld: () => held !== undefined && !expiresSoon(held),
  };
}

function expiresSoon({ expiration }: AwsCredentialIdentity): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() < margin;
}
