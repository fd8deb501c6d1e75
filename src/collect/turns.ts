import { abortable, longestTimer } from './abortable.ts';
import type { Limiter, Ticket } from './limiter.ts';

/** The right to send one call: its quota is taken, and it holds a lane until it ends. */
export interface Turn {
  /** Milliseconds that it was waited for. */
  readonly waited: number;
  /** Gives the lane back, and tells its limits what came of the call. */
  end(tell: (sent: readonly Sent[], now: number) => void): void;
}

/** A call as one of its limits knows it. */
export interface Sent {
  readonly limiter: Limiter;
  readonly ticket: Ticket;
}

export interface Asking {
  readonly limiters: readonly Limiter[];
  readonly foreground: boolean;
  /** Calls that asked earlier go first, also when they come back to be retried. */
  readonly order: number;
  readonly signal: AbortSignal;
}

/** Decides who sends next: foreground first, then in the order of asking, each as soon as its limits have room. */
export interface Turns {
  take(asking: Asking): Promise<Turn>;
  setConcurrency(calls: number): void;
}

interface Waiting extends Asking {
  readonly since: number;
  readonly start: (turn: Turn) => void;
}

export function createTurns(concurrency: number): Turns {
  let lanes = concurrency;
  let running = 0;
  /** In the order in which turns are given. Its length is bounded by the readings under way. */
  const queue: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;

  const begin = ({ limiters, since, start }: Waiting, now: number): void => {
    const sent = limiters.map((limiter) => ({ limiter, ticket: limiter.send(now) }));
    // Whichever of its limits held it back: it came as fast as it was allowed to.
    const pressed = sent.some(({ ticket }) => ticket.pressed);
    const tickets = sent.map(({ limiter, ticket }) => ({ limiter, ticket: { ...ticket, pressed } }));
    running++;
    start({
      waited: now - since,
      end(tell) {
        running--;
        tell(tickets, performance.now());
        serve();
      },
    });
  };

  /** Quota and lane are taken in one step, so that no call holds one of them while it waits for the other. */
  const serve = (): void => {
    clearTimeout(timer);
    const now = performance.now();
    const busy = new Set<Limiter>();
    let soonest = Number.POSITIVE_INFINITY;
    for (let at = 0; at < queue.length && running < lanes; ) {
      const waiting = queue[at];
      if (waiting === undefined) break;
      const isReady = waiting.limiters.every((limiter) => {
        if (busy.has(limiter)) return false;
        const readyIn = limiter.readyIn(now);
        if (readyIn === 0) return true;
        busy.add(limiter);
        soonest = Math.min(soonest, readyIn);
        return false;
      });
      if (isReady) {
        queue.splice(at, 1);
        begin(waiting, now);
      } else at++;
    }
    // A timer may ring a little early; then this finds that, and sets it again.
    if (soonest < Number.POSITIVE_INFINITY) timer = setTimeout(serve, Math.min(soonest, longestTimer));
  };

  return {
    take(asking) {
      return abortable(asking.signal, (start) => {
        const waiting: Waiting = { ...asking, since: performance.now(), start };
        const after = queue.findLastIndex((other) => !goesBefore(waiting, other));
        queue.splice(after + 1, 0, waiting);
        serve();
        return () => {
          const at = queue.indexOf(waiting);
          if (at >= 0) queue.splice(at, 1);
          if (queue.length === 0) clearTimeout(timer);
        };
      });
    },
    setConcurrency(calls) {
      lanes = calls;
      serve();
    },
  };
}

function goesBefore(one: Asking, other: Asking): boolean {
  return one.foreground === other.foreground ? one.order < other.order : one.foreground;
}
