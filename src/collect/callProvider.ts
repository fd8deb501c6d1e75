import { setTimeout as delay } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { Call, Diagnosis, Operation } from '../model/cloud.ts';

/** One attempt of one call, for counts and logs. */
export interface Attempt {
  readonly operation: Operation;
  /** 1 for the first. */
  readonly number: number;
}

export interface CallPolicy {
  readonly diagnose: (error: unknown) => Diagnosis;
  readonly signal: AbortSignal;
  readonly onAttempt: (attempt: Attempt) => void;
}

const retries = 4;
const firstBackoff = 250;
const longestBackoff = 20_000;

/**
 * The one way to a provider: SDK retries are off, and this retries what throttling and passing faults broke, with full
 * jitter, or after the time that the provider asked for. Rejects with the last error, or with the signal's reason.
 */
export function callProvider(policy: CallPolicy): Call {
  return (operation, send) =>
    pRetry(
      (number) => {
        policy.onAttempt({ operation, number });
        return send(policy.signal);
      },
      {
        retries,
        signal: policy.signal,
        // The waiting is ours: p-retry's own delay knows neither full jitter nor Retry-After.
        minTimeout: 0,
        shouldRetry: async ({ error, attemptNumber }) => {
          const diagnosis = policy.diagnose(error);
          if (diagnosis.kind !== 'throttled' && diagnosis.kind !== 'transient') return false;
          await delay(diagnosis.retryAfter ?? backoff(attemptNumber), undefined, { signal: policy.signal });
          return true;
        },
      },
    );
}

/** Milliseconds: anywhere between nothing and a bound that doubles, so that callers who failed together part ways. */
function backoff(attempt: number): number {
  return Math.random() * Math.min(longestBackoff, firstBackoff * 2 ** attempt);
}
