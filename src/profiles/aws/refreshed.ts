import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

/** Credentials are fetched again this long before they expire, so that a call that has just begun can end. */
const margin = 5 * 60 * 1000;

/**
 * Keeps what `fetch` brought until shortly before it expires; without an expiration, for good. Callers that ask while a
 * fetch is under way share it. A failed fetch is not kept: the next caller fetches again.
 */
export function refreshed(fetch: () => Promise<AwsCredentialIdentity>): AwsCredentialIdentityProvider {
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

  return async () => {
    if (held !== undefined && !expiresSoon(held)) return held;
    underWay ??= fetchOnce();
    return underWay;
  };
}

function expiresSoon({ expiration }: AwsCredentialIdentity): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() < margin;
}
