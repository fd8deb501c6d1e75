import type { Limit, QuotaLeft } from '../model/cloud.ts';
import { quotaWindow } from './quotaWindow.ts';

/** One call that counts against a limit: given when it is sent, handed back with what came of it. */
export interface Ticket {
  readonly sentAt: number;
  /** Whether the limit held it back. Calls that come slower than they may teach nothing about how fast they may come. */
  readonly pressed: boolean;
}

/** What is known of one limit. Times are milliseconds of one clock, which the caller reads. */
export interface Limiter {
  /** Milliseconds until a call may be sent; 0: now; Infinity: not before an answer comes. */
  readyIn(now: number): number;
  send(now: number): Ticket;
  /** The provider had room for the call, whatever it answered. */
  admitted(ticket: Ticket, now: number): void;
  /** Answers whether that says nothing about the limit that this one is a part of. */
  throttled(ticket: Ticket, now: number): boolean;
  /** Nobody knows whether it counted: it was cancelled, or broke on the way. */
  lost(ticket: Ticket): void;
  /** The provider said what is left, in the answer to a call that is not yet admitted here. */
  told(left: QuotaLeft, now: number): void;
  /** Nothing is sent before then. */
  pause(until: number): void;
  /** Calls a second that it allows now. */
  rate(): number;
  /** When a call was last admitted; undefined: never. */
  lastAdmitted(): number | undefined;
}

/** Calls a second below which no limit falls: there is always a next try within seconds. */
export const slowest = 0.2;

/**
 * Part of the rate that one answer adds before anything was throttled. Eight double it: documentation that is four times
 * too low is corrected within 16 calls, and the first throttling meets few calls more than the bucket holds.
 */
const firstStep = 2 ** (1 / 8) - 1;

/**
 * The step shrinks with every throttling, because each one says better where the limit is, and grows again when there is
 * none for long: the provider's quota may have risen, or another tool stopped. The smallest one takes 100 calls for 3 %,
 * so that throttling costs about 1 % of a long run.
 */
const stepAfterThrottling = 0.25;
const smallestStep = 0.0003;
const largestStepLater = 0.05;
const longWithoutThrottling = 60;

/** By how much the answers to all calls under way may raise the rate together: what they will meet is not known yet. */
const mostInOneRound = { seeking: 0.7, known: 0.2 };

/**
 * Calls under way at once while the quota is unknown. All of them are refused when the provider's bucket turns out to be
 * empty, so this is what finding out costs, and it has to stay far below 5 % of a long run. What the documented rate
 * needs for a round trip is free; more is risked once more calls were admitted than documented buckets hold.
 */
const exposure = { least: 6, most: 10, largestBucket: 100 };

/** After a throttling at a rate that held for a while, and after one that came at once. */
const decrease = { usual: 0.88, atOnce: 0.7 };
/** Calls admitted since the bucket was empty from which on they measure the provider's rate. */
const measurable = 6;
/** The rate lies between the measured one, too low when a small bucket ran over, and the one that was throttled. */
const towardsThrottled = 0.25;

/** Milliseconds by which timers come late, and for which calls may catch up. */
export const lateness = 20;

/**
 * A token bucket that learns how the provider's bucket is filled. Until something is throttled its rate grows by
 * doubling. From then on nothing is sent in bursts: the provider's bucket is known to be empty, and what it admits from
 * one such moment to the next is its rate. The rate is set to that, and grows in small steps until the next throttling.
 * The constants were chosen with the simulation in quota.test.ts.
 */
export function createLimiter(limit: Limit): Limiter {
  const fastest = limit.ceiling ?? Number.POSITIVE_INFINITY;
  const window = quotaWindow();
  let rate = Math.min(limit.rate, fastest);
  let step = firstStep;
  let tokens = limit.burst;
  let refilledAt = 0;
  let pausedUntil = 0;
  let underWay = 0;
  let answers = 0;
  let roundTrip = 0;
  let lastAdmitted: number | undefined;
  /** When the provider's bucket was last found empty, and how many of the calls sent since it admitted. */
  let empty: { readonly at: number; admitted: number } | undefined;
  /** Calls sent until then were under way together with one that was throttled: they say nothing new. */
  let decreasedAt = 0;
  /** The first throttling: nothing is sent until the calls that were under way with it show what is admitted. */
  let draining = false;

  const refilled = (now: number): number => tokens + ((now - refilledAt) * rate) / 1000;
  const capacity = (): number => (empty === undefined ? limit.burst : 1 + (rate * lateness) / 1000);
  const mostUnderWay = (): number => {
    if (empty !== undefined) return Number.POSITIVE_INFINITY;
    const needed = exposure.least + (limit.rate * roundTrip) / 1000;
    return Math.min(exposure.most, needed) + Math.max(0, answers - exposure.largestBucket) / 4;
  };
  const setRate = (to: number, now: number): void => {
    tokens = Math.min(refilled(now), capacity());
    refilledAt = now;
    rate = Math.min(fastest, Math.max(slowest, to));
  };
  const answered = (): void => {
    underWay--;
    if (!draining || underWay > 0) return;
    draining = false;
    step = Math.min(step, 0.3 / ((empty?.admitted ?? 0) + 1)); // The more of them were admitted, the better it is known.
  };
  const measured = (ticket: Ticket, since: { at: number; admitted: number }): number =>
    ((since.admitted + 0.5) / Math.max(1, ticket.sentAt - since.at)) * 1000;

  return {
    readyIn(now) {
      if (draining || underWay >= mostUnderWay()) return Number.POSITIVE_INFINITY;
      const refill = ((1 - Math.min(refilled(now), capacity())) / rate) * 1000;
      return Math.max(0, pausedUntil - now, window.readyIn(now), refill);
    },
    send(now) {
      const pressed = refilled(now) < 2;
      tokens = Math.min(refilled(now), capacity()) - 1;
      refilledAt = now;
      underWay++;
      window.sent(now);
      return { sentAt: now, pressed };
    },
    admitted(ticket, now) {
      answers++;
      roundTrip = now - ticket.sentAt;
      lastAdmitted = now;
      if (empty === undefined) {
        if (ticket.pressed) setRate(rate * (1 + Math.min(step, mostInOneRound.seeking / underWay)), now);
      } else if (ticket.sentAt > empty.at) {
        empty.admitted++;
        if (empty.admitted % longWithoutThrottling === 0) step = Math.min(largestStepLater, step * 2);
        if (ticket.pressed && !draining && ticket.sentAt > decreasedAt) {
          setRate(rate * (1 + Math.min(step, mostInOneRound.known / underWay)), now);
        }
      }
      answered();
    },
    throttled(ticket, now) {
      if (empty === undefined) {
        empty = { at: ticket.sentAt, admitted: 0 };
        setRate(Math.max(Math.min(limit.rate, fastest), rate / 2), now);
        draining = true;
        tokens = 0;
        decreasedAt = now;
      } else if (ticket.sentAt <= decreasedAt) {
        if (draining) setRate(Math.min(rate, measured(ticket, empty)), now);
      } else {
        const found = measured(ticket, empty);
        if (empty.admitted < measurable) setRate(Math.min(rate * decrease.atOnce, found), now);
        else {
          setRate(Math.min(rate * decrease.usual, found ** (1 - towardsThrottled) * rate ** towardsThrottled), now);
          step = Math.max(smallestStep, step * stepAfterThrottling);
          empty = { at: ticket.sentAt, admitted: 0 };
        }
        tokens = Math.min(tokens, 0);
        decreasedAt = now;
      }
      answered();
      return false;
    },
    lost: answered,
    told: (left, now) => window.told(left, underWay - 1, now),
    pause(until) {
      pausedUntil = Math.max(pausedUntil, until);
    },
    rate: () => rate,
    lastAdmitted: () => lastAdmitted,
  };
}
