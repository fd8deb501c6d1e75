import type { AwsCredentialIdentity } from '@smithy/types';
import type { Call } from '../../model/cloud.ts';

/** Credentials are fetched again this long before they expire, so that a call that has just begun can end. */
const margin = 5 * 60 * 1000;

/** Credentials that are fetched when they are needed. */
export interface RefreshedCredentials {
  /** Fetches through `call`, where somebody counts. */
  provider(call?: Call): Promise<AwsCredentialIdentity>;
  /** Whether asking for them now fetches nothing. */
  isHeld(): boolean;
}

/**
 * Keeps what `fetch` brought until shortly before it expires; without an expiration, for good. Callers that ask while a
 * fetch is under way share it. A failed fetch is not kept: the next caller fetches again.
 */
export function refreshed(fetch: (call: Call) => Promise<AwsCredentialIdentity>): RefreshedCredentials {
  let held: AwsCredentialIdentity | undefined;
  let underWay: Promise<AwsCredentialIdentity> | undefined;

  const fetchOnce = async (call: Call): Promise<AwsCredentialIdentity> => {
    try {
      held = await fetch(call);
      return held;
    } finally {
      underWay = undefined;
    }
  };

  return {
    async provider(call = uncounted) {
      if (held !== undefined && !expiresSoon(held)) return held;
      underWay ??= fetchOnce(call);
      return underWay;
    },
    isHeld: () => held !== undefined && !expiresSoon(held),
  };
}

/** For clients that find their credentials about to expire just when they sign with them. */
const uncounted: Call = (_, send) => send(new AbortController().signal);

function expiresSoon({ expiration }: AwsCredentialIdentity): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() < margin;
}
