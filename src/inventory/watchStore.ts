import { ProblemError } from '../model/problem.ts';
import type { Store } from '../store/store.ts';

/** Milliseconds between looks at what other windows wrote. */
const lookEvery = 2_000;

/** Tells when another process has written to the store. */
export function watchStore(store: Store, changed: () => void): { stop(): void } {
  let known = foreignWrites(store);
  const timer = setInterval(() => {
    const now = foreignWrites(store) ?? known;
    if (now !== known) changed();
    known = now;
  }, lookEvery);
  // Whoever is done does not wait for others.
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Undefined when the file cannot be read now: the next request of a person meets that as well, and says so. */
function foreignWrites(store: Store): string | undefined {
  try {
    return store.foreignWrites();
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
