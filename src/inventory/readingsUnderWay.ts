import { unlessAborted } from '../collect/abortable.ts';
import type { Reading } from '../collect/plan.ts';
import type { Coverage } from '../model/coverage.ts';

/** What walks of one estate read now, so that whoever wants the same waits for it instead of calling again. */
export interface ReadingsUnderWay {
  /** Says that a reading is being made; to be called once, and told how that ended, or nothing where the store failed. */
  begin(reading: Reading): (outcome: Coverage | undefined) => void;
  /**
   * How another walk's reading ended, if one was under way. Undefined when nobody makes it, after `begin` was called in
   * the same breath as that was found out, and when the signal came first. A reading that is cancelled, or that the store
   * fails, is left to whoever waits for it.
   */
  joinOr(begin: () => void, reading: Reading, signal: AbortSignal): Promise<Coverage | undefined>;
  /** Whether a reading of one of these types is under way. */
  isAnyOf(types: ReadonlySet<string>): boolean;
}

export function createReadingsUnderWay(): ReadingsUnderWay {
  const underWay = new Map<string, { readonly type: string; readonly outcome: Promise<Coverage | undefined> }>();
  return {
    begin(reading) {
      const { promise, resolve } = Promise.withResolvers<Coverage | undefined>();
      const key = keyOf(reading);
      underWay.set(key, { type: reading.type.id, outcome: promise });
      return (outcome) => {
        underWay.delete(key);
        resolve(outcome);
      };
    },
    async joinOr(begin, reading, signal) {
      const key = keyOf(reading);
      // Of several that waited for one that came to nothing, the first begins another: the rest waits again.
      for (let other = underWay.get(key); other !== undefined && !signal.aborted; other = underWay.get(key)) {
        const outcome = await unlessAborted(signal, other.outcome).catch(() => undefined);
        if (outcome !== undefined && outcome.problem?.code !== 'Cancelled') return outcome;
      }
      if (!signal.aborted) begin();
      return undefined;
    },
    isAnyOf: (types) => [...underWay.values()].some(({ type }) => types.has(type)),
  };
}

function keyOf({ type, parent }: Reading): string {
  return JSON.stringify([parent?.id ?? null, type.id]);
}
