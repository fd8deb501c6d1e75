import { mock } from 'node:test';

/** Time that passes only when nothing else is left to do. */
export interface VirtualTime {
  /** Milliseconds since it began. */
  now(): number;
  /** Lets time pass until the work is done, and gives its result. */
  until<T>(work: Promise<T>): Promise<T>;
  /** Timers that are still set. */
  timers(): number;
  restore(): void;
}

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Replaces the clocks and timers of this process, and chance by a seeded one, so that what is timed runs at once and repeatably. */
export function virtualTime(): VirtualTime {
  const realImmediate = setImmediate;
  const begin = 1_000_000;
  let now = begin;
  let seed = 1;
  const timers = new Set<Timer>();
  const set = (ring: () => void, milliseconds = 0): Timer => {
    const timer = { at: now + Math.max(0.01, milliseconds), ring };
    timers.add(timer);
    return timer;
  };
  const mocks = [
    mock.method(performance, 'now', () => now),
    mock.method(Date, 'now', () => Math.floor(now)),
    mock.method(globalThis, 'setTimeout', set as unknown as typeof setTimeout),
    mock.method(globalThis, 'clearTimeout', ((timer?: Timer) => {
      if (timer !== undefined) timers.delete(timer);
    }) as unknown as typeof clearTimeout),
    mock.method(Math, 'random', () => {
      seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
      return seed / 2 ** 32;
    }),
  ];
  const settle = () => new Promise<void>((resolve) => realImmediate(resolve));

  return {
    now: () => now - begin,
    timers: () => timers.size,
    async until(work) {
      let isDone = false;
      const done = (): void => {
        isDone = true;
      };
      work.then(done, done);
      for (;;) {
        await settle();
        if (isDone) return work;
        let first: Timer | undefined;
        for (const timer of timers) if (first === undefined || timer.at < first.at) first = timer;
        if (first === undefined) throw new Error('It waits for something that never comes.');
        timers.delete(first);
        now = Math.max(now, first.at);
        first.ring();
      }
    },
    restore: () => {
      for (const one of mocks) one.mock.restore();
    },
  };
}

/** Virtual time for every test of a suite. */
export function useVirtualTime(): VirtualTime {
  let time: VirtualTime | undefined;
  const current = (): VirtualTime => {
    if (time === undefined) throw new Error('Only inside of a test');
    return time;
  };
  beforeEach(() => {
    time = virtualTime();
  });
  afterEach(() => {
    time?.restore();
  });
  return {
    now: () => current().now(),
    until: (work) => current().until(work),
    timers: () => current().timers(),
    restore: () => current().restore(),
  };
}

/** Waits in virtual time. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
