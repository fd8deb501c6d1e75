import { setImmediate } from 'node:timers/promises';

/** Milliseconds for which the thread may be kept from others. */
const longestTurn = 20;

/**
 * Something to wait for now and then while working: a walk that calls nobody would otherwise keep out requests, progress
 * and cancellation until its end.
 */
export function breaks(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestTurn) return;
    await setImmediate();
    since = performance.now();
  };
}
