/**
 * A promise that ends with the signal at the latest, with its reason. `begin` starts what is waited for and returns what
 * undoes it: that is called however the waiting ended, so that neither timers nor listeners stay behind.
 */
export function abortable<T>(
  signal: AbortSignal,
  begin: (resolve: (value: T) => void, reject: (reason: unknown) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    let undo: (() => void) | undefined;
    let isOver = false;
    const end = (): void => {
      isOver = true;
      signal.removeEventListener('abort', aborted);
      undo?.();
    };
    const aborted = (): void => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', aborted);
    undo = begin(
      (value) => {
        end();
        resolve(value);
      },
      (reason) => {
        end();
        reject(reason);
      },
    );
    if (isOver) undo();
  });
}

/** The longest time that a timer can hold. */
export const longestTimer = 2 ** 31 - 1;

/** Waits for some milliseconds. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return abortable(signal, (resolve) => {
    const timer = setTimeout(resolve, Math.min(longestTimer, milliseconds));
    return () => clearTimeout(timer);
  });
}

/** The promise, or the signal's reason: for work that may not listen to the signal itself. */
export function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  // Nobody else hears of it once the signal ended the waiting.
  work.catch(() => {});
  return abortable(signal, (resolve, reject) => {
    work.then(resolve, reject);
    return () => {};
  });
}
