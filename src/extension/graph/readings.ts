import type { Inventory, ReadRequest } from '../../inventory/inventory.ts';
import type { Reading } from './protocol.ts';

/** The readings one graph panel asked for. */
export interface GraphReadings {
  /**
   * Reads what is directly under a resource, or a profile down to its accounts: what is fresh only when it is to be
   * refreshed. Joins a reading that goes on there.
   */
  read(under: string | undefined, refresh: boolean): Promise<void>;
  cancel(): void;
  list(): readonly Reading[];
}

interface Ongoing {
  reading: Reading;
  readonly stop: AbortController;
  readonly end: Promise<void>;
}

/** `tell` is called with all readings going on whenever one starts, moves or ends. */
export function graphReadings(
  inventory: Inventory,
  profile: string,
  tell: (readings: readonly Reading[]) => void,
): GraphReadings {
  const ongoing = new Map<string | undefined, Ongoing>();
  const list = (): readonly Reading[] => [...ongoing.values()].map(({ reading }) => reading);

  async function run(under: string | undefined, refresh: boolean, signal: AbortSignal): Promise<void> {
    const place = under === undefined ? {} : { under };
    const depth = under === undefined ? 'accounts' : 'children';
    const request: ReadRequest = { profile, depth, refresh, foreground: true, ...place };
    try {
      await inventory.read(request, signal, (progress) => {
        const own = ongoing.get(under);
        if (own === undefined) return;
        own.reading = { ...place, progress };
        tell(list());
      });
    } finally {
      ongoing.delete(under);
      tell(list());
    }
  }

  return {
    read(under, refresh) {
      const same = ongoing.get(under);
      if (same !== undefined) return same.end;
      const stop = new AbortController();
      const reading = under === undefined ? {} : { under };
      const end = Promise.resolve().then(() => run(under, refresh, stop.signal));
      ongoing.set(under, { reading, stop, end });
      tell(list());
      return end;
    },
    cancel() {
      for (const { stop } of ongoing.values()) stop.abort();
    },
    list,
  };
}
