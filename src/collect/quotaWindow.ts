import type { QuotaLeft } from '../model/cloud.ts';

/** What the provider itself said is left of a quota. Times are milliseconds of one clock, which the caller reads. */
export interface QuotaWindow {
  /** Milliseconds until a call may be sent as far as that goes; 0: now. */
  readyIn(now: number): number;
  sent(now: number): void;
  /** An answer told what is left. `others`: calls under way besides the one that was answered, which may not be counted. */
  told(left: QuotaLeft, others: number, now: number): void;
}

/** Providers tell whole seconds, and may have cut off the rest. */
const rounding = 1_000;

export function quotaWindow(): QuotaWindow {
  let calls = Number.POSITIVE_INFINITY;
  let until = 0;
  return {
    readyIn: (now) => (calls > 0 ? 0 : Math.max(0, until - now)),
    sent(now) {
      if (now >= until) calls = Number.POSITIVE_INFINITY;
      calls--;
    },
    told(left, others, now) {
      const free = Math.max(0, left.calls - others);
      // Answers may come in another order than they were given: the least that any of them told counts until the reset.
      calls = now < until ? Math.min(calls, free) : free;
      until = Math.max(until, now + left.resetsIn + rounding);
    },
  };
}
