import type { Limit } from '../model/cloud.ts';
import { type Limiter, lateness, slowest } from './limiter.ts';
import { quotaWindow } from './quotaWindow.ts';

/** Throttlings one after the other, each with others admitted in between, that are the operation's own matter. */
const ownInRow = 3;
/** What such a throttling leaves of an operation's proportion, how little may be left, and what an answer gives back. */
const own = { decrease: 0.5, least: 0.01, increase: 1.1 };

/**
 * The documented quota of one operation as a part of what its service allows. The service's limiter learns, from all
 * operations at once; this one keeps its proportion to that. So two operations that turn out to share one bucket get the
 * same of it, and one that is documented as slow stays slow among fast ones. An operation that is refused again and again
 * while others are answered slows down alone.
 */
export function createShare(limit: Limit, whole: Limiter, documentedWhole: number): Limiter {
  const window = quotaWindow();
  let underWay = 0;
  let tokens = limit.burst;
  let refilledAt = 0;
  let pausedUntil = 0;
  let lastAdmitted: number | undefined;
  let part = 1;
  let inRow = 0;
  let throttledAt = 0;
  const fastest = limit.ceiling ?? Number.POSITIVE_INFINITY;
  const rate = (): number => {
    const proportional = (part * limit.rate * whole.rate()) / documentedWhole;
    return Math.min(fastest, Math.max(slowest, proportional));
  };
  const isOwnMatter = (): boolean => inRow >= ownInRow;
  const refilled = (now: number): number =>
    Math.min(tokens + ((now - refilledAt) * rate()) / 1000, Math.max(limit.burst, 1 + (rate() * lateness) / 1000));
  return {
    readyIn: (now) => Math.max(0, pausedUntil - now, window.readyIn(now), ((1 - refilled(now)) / rate()) * 1000),
    send(now) {
      const pressed = refilled(now) < 2;
      tokens = refilled(now) - 1;
      refilledAt = now;
      underWay++;
      window.sent(now);
      return { sentAt: now, pressed };
    },
    admitted(_, now) {
      underWay--;
      lastAdmitted = now;
      inRow = 0;
      part = Math.min(1, part * own.increase);
    },
    throttled(ticket, now) {
      underWay--;
      // Calls that were under way together with one that was throttled say nothing new.
      if (ticket.sentAt <= throttledAt) return isOwnMatter();
      const othersPass = (whole.lastAdmitted() ?? 0) > throttledAt;
      if (!othersPass && !isOwnMatter()) return false;
      throttledAt = now;
      inRow++;
      if (!isOwnMatter()) return false;
      part = Math.max(own.least, part * own.decrease);
      tokens = Math.min(tokens, 0);
      return true;
    },
    lost() {
      underWay--;
    },
    told: (left, now) => window.told(left, underWay - 1, now),
    pause(until) {
      pausedUntil = Math.max(pausedUntil, until);
    },
    rate,
    lastAdmitted: () => lastAdmitted,
  };
}
