import type { Limiter } from './limiter.ts';

/** How long one call goes on trying. */
export interface Perseverance {
  waitedForQuota(milliseconds: number): void;
  /** Milliseconds to wait before the next attempt. */
  backoff(): number;
  /** Whether an attempt that broke is worth another one after a wait. */
  broke(wait: number): boolean;
  /** Whether a throttled call goes on. `asked`: milliseconds that the provider asked to wait. */
  throttled(limits: readonly Limiter[], asked: number): boolean;
}

const firstBackoff = 250;
const longestBackoff = 20_000;

/** Milliseconds that a provider may ask one call to wait, over all its attempts. */
export const mostAskedToWait = 30 * 60_000;

/** @param patience Milliseconds of breaking, or of being throttled while no other call comes through. */
export function createPerseverance(patience: number): Perseverance {
  const begun = performance.now();
  let waited = 0;
  let failures = 0;
  let throttledSince: number | undefined;
  let askedToWait = 0;
  return {
    waitedForQuota(milliseconds) {
      waited += milliseconds;
    },
    // Anywhere between nothing and a bound that doubles, so that callers who failed together part ways.
    backoff: () => Math.random() * Math.min(longestBackoff, firstBackoff * 2 ** Math.max(1, failures)),
    broke(wait) {
      failures++;
      return performance.now() - begun - waited + wait <= patience;
    },
    throttled(limits, asked) {
      failures++;
      const now = performance.now();
      throttledSince ??= now;
      const progress = Math.max(throttledSince, ...limits.map((limit) => limit.lastAdmitted() ?? 0));
      const goesOn = now - progress - askedToWait <= patience;
      askedToWait += asked;
      return goesOn && askedToWait <= mostAskedToWait;
    },
  };
}
