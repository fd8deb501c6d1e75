const noticeEvery = 100;

/**
 * Gathers what changed and tells it at most ten times a second, so that a walk over thousands of places does not
 * redraw a tree for each.
 */
export function changeNotices(tell: (profile: string, unders: readonly string[]) => void) {
  const pending = new Map<string, Set<string>>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const [profile, unders] of pending) tell(profile, [...unders]);
    pending.clear();
  };
  return {
    add(profile: string, under: string): void {
      const unders = pending.get(profile) ?? new Set();
      pending.set(profile, unders.add(under));
      timer ??= setTimeout(flush, noticeEvery);
    },
    flush,
  };
}

/** Passes on the newest value at most ten times a second, and the last one. Values in between are never made. */
export function latest<Value>(pass: (value: Value) => void) {
  let newest: (() => Value) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const value = newest;
    newest = undefined;
    if (value !== undefined) pass(value());
  };
  return {
    put(value: () => Value): void {
      newest = value;
      timer ??= setTimeout(flush, noticeEvery);
    },
    flush,
  };
}
