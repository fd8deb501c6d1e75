import { LRUCache } from 'lru-cache';
import pRetry from 'p-retry';
import type { Call, Connection, Diagnosis, Limit, Operation, QuotaLeft } from '../model/cloud.ts';
import { pause } from './abortable.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { createPerseverance, mostAskedToWait } from './perseverance.ts';
import { createShare } from './share.ts';
import { type Asking, createTurns, type Sent } from './turns.ts';

/** One attempt of one call, for counts and logs. */
export interface CallEnd {
  readonly operation: Operation;
  /** 1 for the first. */
  readonly attempt: number;
  /** Milliseconds waited for the quota and for a free lane. */
  readonly waited: number;
  /** Milliseconds from sending to the end of the answer. */
  readonly milliseconds: number;
  readonly outcome: 'answered' | Diagnosis['kind'];
  /** The problem's code when it was not answered. */
  readonly code?: string;
}

/** On whose behalf calls are made. */
export interface CallUser {
  readonly connection: Pick<Connection, 'diagnose' | 'limits'>;
  readonly signal: AbortSignal;
  /** Goes before users that are not in the foreground. */
  readonly foreground: boolean;
  readonly onCall: (call: CallEnd) => void;
}

/** How long is tried, in milliseconds. */
export interface Patience {
  /**
   * For how long a call goes on while attempts break, or while it is throttled and no other comes through. Waiting for
   * quota does not count.
   */
  readonly call: number;
  /** For how long calls wait for a service that is down. */
  readonly outage: number;
}

/** What all walks of a process share on the way to providers. */
export interface Traffic {
  calls(user: CallUser): Call;
  /** Calls a second that a limit allows now. */
  rate(limit: Limit): number;
  setConcurrency(calls: number): void;
}

const usually: Patience = { call: 60_000, outage: 10_000 };

/** Throttlings from which on a call lets others go before it. */
const fewThrottlings = 3;

/**
 * Limits and breakers kept: a large organization has millions of (account, region, operation). What was not used for so
 * long is idle, and its quota has recovered.
 */
const mostKept = 10_000;

/**
 * The one way to providers: SDK retries are off, and here every call waits for its quota and a lane, is sent, and is
 * retried when it was throttled or broke. Calls reject with the last error, with the signal's reason, or with a
 * `ProblemError` when the service is down.
 */
export function createTraffic(options: { concurrency: number; patience?: Partial<Patience> }): Traffic {
  const patience = { ...usually, ...options.patience };
  const turns = createTurns(options.concurrency);
  const limiters = new LRUCache<string, Limiter>({ max: mostKept });
  const breakers = new WeakMap<object, LRUCache<string, Breaker>>();
  let calls = 0;

  const limiterOf = (limit: Limit): Limiter => {
    const { partOf } = limit;
    const known =
      limiters.get(limit.key) ??
      (partOf === undefined ? createLimiter(limit) : createShare(limit, limiterOf(partOf), partOf.rate));
    limiters.set(limit.key, known);
    // Used last, so that no part is kept for longer than the whole that it goes by.
    if (partOf !== undefined) limiters.get(partOf.key);
    return known;
  };
  /** For each connection its own: another profile may reach the same service another way. */
  const breakerOf = (connection: object, operation: Operation): Breaker => {
    const own = breakers.get(connection) ?? new LRUCache<string, Breaker>({ max: mostKept });
    breakers.set(connection, own);
    const key = JSON.stringify([operation.service, operation.account, operation.region]);
    const known = own.get(key) ?? createBreaker(operation, patience.outage);
    own.set(key, known);
    return known;
  };

  const rate = (limit: Limit): number => {
    const known = limiters.peek(limit.key);
    if (known !== undefined) return known.rate();
    return limit.partOf === undefined ? limit.rate : (limit.rate * rate(limit.partOf)) / limit.partOf.rate;
  };

  return {
    calls({ connection, signal, foreground, onCall }) {
      const from = performance.now();
      return async <Answer>(
        operation: Operation,
        send: (signal: AbortSignal, told: (left: QuotaLeft) => void) => Promise<Answer>,
      ) => {
        const limits = connection.limits(operation).map(limiterOf);
        const breaker = breakerOf(connection, operation);
        const perseverance = createPerseverance(patience.call);
        let asking: Asking = { limiters: limits, foreground, order: calls++, signal };
        let throttlings = 0;

        const attempt = async (number: number): Promise<Answer> => {
          let waited = 0;
          for (;;) {
            await breaker.closed(from, signal);
            const turn = await turns.take(asking);
            waited += turn.waited;
            perseverance.waitedForQuota(turn.waited);
            const sentAt = performance.now();
            let outcome: Outcome<Answer> | undefined;
            let left: QuotaLeft | undefined;
            const told = (said: QuotaLeft): void => {
              left = said;
            };
            try {
              outcome = await breaker.send(() => outcomeOf(connection, signal, (stop) => send(stop, told)));
            } finally {
              turn.end((sent, now) => teach(sent, outcome, left, now));
            }
            if (outcome === undefined) continue; // The service went down while this call waited for its turn.
            const milliseconds = performance.now() - sentAt;
            const code = outcome.kind === 'answered' ? {} : { code: outcome.diagnosis.problem.code };
            onCall({ operation, attempt: number, waited, milliseconds, outcome: outcome.kind, ...code });
            if (outcome.kind === 'answered') return outcome.answer;
            throw new Unanswered(outcome.diagnosis, outcome.error);
          }
        };

        /** Whether to try again, after waiting as long as it takes. */
        const again = async ({ kind, retryAfter }: Diagnosis): Promise<boolean> => {
          const wait = retryAfter ?? perseverance.backoff();
          if (kind === 'throttled') {
            if (!perseverance.throttled(limits, retryAfter ?? 0)) return false;
            // It keeps its place in the queue, unless it is refused whenever it comes: others may be luckier.
            throttlings++;
            if (throttlings > fewThrottlings) asking = { ...asking, order: calls++ };
            // Limits have slowed down, or paused as long as they were asked to. Where there is none, the call itself waits.
            if (limits.length === 0) await pause(wait, signal);
            return true;
          }
          if (kind !== 'transient' || !perseverance.broke(wait)) return false;
          // An open breaker knows better when to try.
          if (retryAfter !== undefined || !breaker.isOpen()) await pause(wait, signal);
          return true;
        };

        try {
          return await pRetry(attempt, {
            signal,
            retries: Number.POSITIVE_INFINITY,
            // The waiting is ours: p-retry's own delay knows neither full jitter nor Retry-After.
            minTimeout: 0,
            shouldRetry: ({ error }) => error instanceof Unanswered && again(error.diagnosis),
          });
        } catch (error) {
          throw error instanceof Unanswered ? error.cause : error;
        }
      };
    },
    rate,
    setConcurrency: turns.setConcurrency,
  };
}

/** Tells limits what came of a call: first the narrowest, which is the last and may find it to be its own matter. */
function teach(
  sent: readonly Sent[],
  outcome: Outcome<unknown> | undefined,
  left: QuotaLeft | undefined,
  now: number,
): void {
  if (left !== undefined) sent.at(-1)?.limiter.told(left, now);
  const retryAfter = outcome === undefined || outcome.kind === 'answered' ? undefined : outcome.diagnosis.retryAfter;
  if (retryAfter !== undefined) sent.at(-1)?.limiter.pause(now + Math.min(retryAfter, mostAskedToWait));
  let isOwnMatter = false;
  for (const { limiter, ticket } of sent.toReversed()) {
    const saysNothing = outcome === undefined || outcome.kind === 'transient' || outcome.kind === 'cancelled';
    if (saysNothing || isOwnMatter) limiter.lost(ticket);
    else if (outcome.kind === 'throttled') isOwnMatter = limiter.throttled(ticket, now);
    else limiter.admitted(ticket, now);
  }
}

/** Carries the diagnosis of an attempt through p-retry. */
class Unanswered extends Error {
  readonly diagnosis: Diagnosis;

  constructor(diagnosis: Diagnosis, cause: unknown) {
    super(diagnosis.problem.message, { cause });
    this.diagnosis = diagnosis;
  }
}
