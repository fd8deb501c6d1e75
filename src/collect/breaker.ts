import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
  IterableBackoff,
} from 'cockatiel';
import type { Operation } from '../model/cloud.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { abortable } from './abortable.ts';
import type { Outcome } from './outcome.ts';

/** A service at one place, as far as it answers. Nobody hammers what is down: one call after the other probes it. */
export interface Breaker {
  /** Whether a call would have to wait. */
  isOpen(): boolean;
  /**
   * Waits until a call may be sent. Rejects with a {@link ProblemError} when the service is down for too long: since it
   * went down, or since `from`, when whoever calls began only then.
   */
  closed(from: number, signal: AbortSignal): Promise<void>;
  /** Sends once. Undefined: it was not sent, because the service went down in the meantime. */
  send<Answer>(send: () => Promise<Outcome<Answer>>): Promise<Outcome<Answer> | undefined>;
}

/** Failures in a row from which on a service counts as down. */
const failuresToOpen = 5;
/** Milliseconds between probes. */
const firstProbe = 500;
const probes = [firstProbe, 1_000, 2_000, 4_000, 5_000];

/**
 * Closed as long as calls are answered, with whatever: a refusal is an answer. Open after five failures in a row; then one
 * call at a time finds out whether it answers again, and the others wait for that.
 * @param patience Milliseconds for which calls wait. When it is open for longer they fail at once.
 */
export function createBreaker({ service, region, account }: Operation, patience: number): Breaker {
  const circuit = circuitBreaker(handleWhenResult(isFailure), {
    breaker: new ConsecutiveBreaker(failuresToOpen),
    halfOpenAfter: new IterableBackoff(probes),
  });
  /** While it is open: since when, when the next probe is due, and how many there were. */
  let open: { readonly since: number; readonly probeAt: number; readonly probes: number } | undefined;
  let failures = 0;
  let last: Problem | undefined;
  const waiting = new Set<() => void>();

  circuit.onBreak(() => {
    const now = performance.now();
    const count = open === undefined ? 0 : open.probes + 1;
    const interval = probes[Math.min(count, probes.length - 1)] ?? firstProbe;
    open = { since: open?.since ?? now, probeAt: now + interval, probes: count };
  });
  circuit.onReset(() => {
    open = undefined;
  });
  circuit.onStateChange(() => {
    for (const look of [...waiting]) look();
  });

  /** Milliseconds until a call may be sent; Infinity: not before the probe under way is answered. */
  const readyIn = (now: number): number => {
    if (circuit.state === CircuitState.HalfOpen) return Number.POSITIVE_INFINITY;
    return open === undefined ? 0 : Math.max(0, open.probeAt - now);
  };

  const down = (now: number, since: number): ProblemError => {
    const where = [region, account && `account ${account}`].filter(Boolean).join(' of ');
    const seconds = Math.round((now - since) / 1000);
    return new ProblemError({
      code: 'ServiceDown',
      message: `${service}${where === '' ? '' : ` in ${where}`} does not answer: ${failures} attempts failed in ${seconds === 1 ? '1 second' : `${seconds} seconds`}. The last failure: ${last?.message ?? 'it was cancelled.'}`,
      advice: 'Check the network and whether the provider reports an outage there, then refresh.',
      nextStep: 'check-network',
    });
  };

  return {
    isOpen: () => circuit.state !== CircuitState.Closed,
    closed(from, signal) {
      return abortable(signal, (resolve, reject) => {
        let timer: NodeJS.Timeout | undefined;
        const look = (): void => {
          clearTimeout(timer);
          const now = performance.now();
          const ready = readyIn(now);
          const left = open === undefined ? 0 : Math.max(open.since, from) + patience - now;
          if (ready === 0) resolve();
          else if (open !== undefined && left <= 0) reject(down(now, open.since));
          else timer = setTimeout(look, Math.min(ready, left));
        };
        waiting.add(look);
        look();
        return () => {
          waiting.delete(look);
          clearTimeout(timer);
        };
      });
    },
    async send(send) {
      if (readyIn(performance.now()) > 0) return undefined;
      try {
        return await circuit.execute(async () => {
          const probing = circuit.state === CircuitState.HalfOpen;
          const outcome = await send();
          if (outcome.kind === 'transient') {
            failures++;
            last = outcome.diagnosis.problem;
          } else if (outcome.kind !== 'cancelled') failures = 0;
          return { ...outcome, probing };
        });
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
        // Its clock is that of the wall, which may have been set back.
        if (open !== undefined) open = { ...open, probeAt: performance.now() + firstProbe };
        return undefined;
      }
    },
  };
}

/** A probe that was cancelled answers nothing, so it has to be made again. */
function isFailure(result: unknown): boolean {
  const { kind, probing } = result as Outcome<unknown> & { probing: boolean };
  return kind === 'transient' || (probing && kind === 'cancelled');
}
