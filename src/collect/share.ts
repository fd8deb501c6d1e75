import type { Limit } from '../model/cloud.ts';
import type { Limiter } from './limiter.ts';

/** Milliseconds by which timers come late, and for which calls may catch up. */
const lateness = 20;

/**
 * The documented quota of one operation as a part of what its service allows. The service's limiter learns, from all
 * operations at once; this one keeps its proportion to that. So two operations that turn out to share one bucket get the
 * same of it, and one that is documented as slow stays slow among fast ones.
 */
export function createShare(limit: Limit, whole: Limiter, documentedWhole: number): Limiter {
  let tokens = limit.burst;
  let refilledAt = 0;
  let lastAdmitted: number | undefined;
  const rate = (): number => (limit.rate * whole.rate()) / documentedWhole;
  const refilled = (now: number): number =>
    Math.min(tokens + ((now - refilledAt) * rate()) / 1000, Math.max(limit.burst, 1 + (rate() * lateness) / 1000));
  return {
    readyIn: (now) => Math.max(0, ((1 - refilled(now)) / rate()) * 1000),
    send(now) {
      const pressed = refilled(now) < 2;
      tokens = refilled(now) - 1;
      refilledAt = now;
      return { sentAt: now, pressed };
    },
    admitted(_, now) {
      lastAdmitted = now;
    },
    throttled() {},
    lost() {},
    pause() {},
    rate,
    lastAdmitted: () => lastAdmitted,
  };
}
