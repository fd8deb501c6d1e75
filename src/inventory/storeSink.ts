import type { Reading } from '../collect/plan.ts';
import type { Sink } from '../collect/walk.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Resource } from '../model/resource.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';

export interface SinkEvents {
  readonly page: (reading: Reading, resources: readonly Resource[]) => void;
  readonly ended: (reading: Reading, coverage: Coverage) => void;
}

/** Id of the resource under which a reading is made, or of the profile. */
export function underOf(estate: Estate, { parent }: Reading): string {
  return parent?.id ?? estate.profile.id;
}

/** A sink that other walks can wait at: whoever is about to read says so first. */
export interface StoreSink extends Sink {
  claim(reading: Reading): void;
}

/** Puts what a walk reads into the store, page by page. */
export function storeSink(store: Store, estate: Estate, events: SinkEvents): StoreSink {
  const profile = estate.profile.id;
  const passes = new Map<Reading, number>();
  const finishers = new Map<Reading, () => void>();
  const passOf = (reading: Reading): number => {
    const pass = passes.get(reading) ?? store.begin();
    passes.set(reading, pass);
    return pass;
  };
  return {
    claim(reading) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const key = readingKey(estate, reading);
      estate.underWay.set(key, { type: reading.type.id, ended: promise });
      finishers.set(reading, () => {
        estate.underWay.delete(key);
        resolve();
      });
    },
    page(reading, resources) {
      store.putPage(profile, underOf(estate, reading), passOf(reading), resources);
      events.page(reading, resources);
    },
    ended(reading, outcome) {
      const coverage: Coverage = { under: underOf(estate, reading), type: reading.type.id, ...outcome };
      // A cancelled reading says nothing new about what an earlier one knew completely.
      const keepsEarlier = coverage.problem?.code === 'Cancelled' && isKnown(store, profile, coverage);
      try {
        if (!keepsEarlier) store.putCoverage(profile, passOf(reading), coverage);
      } finally {
        passes.delete(reading);
        finishers.get(reading)?.();
        finishers.delete(reading);
      }
      events.ended(reading, coverage);
    },
  };
}

/** Waits for the same reading of another walk, if there is one, or until the signal. */
export async function joinReading(estate: Estate, reading: Reading, signal: AbortSignal): Promise<void> {
  const underWay = estate.underWay.get(readingKey(estate, reading));
  if (underWay === undefined) return;
  const cancelled = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([underWay.ended, cancelled]);
}

export function isUnderWay(estate: Estate, reading: Reading): boolean {
  return estate.underWay.has(readingKey(estate, reading));
}

function readingKey(estate: Estate, reading: Reading): string {
  return JSON.stringify([underOf(estate, reading), reading.type.id]);
}

function isKnown(store: Store, profile: string, { under, type }: Coverage): boolean {
  return store.coverageUnder(profile, under).some((known) => known.type === type);
}
