import type { Reading } from '../collect/plan.ts';
import type { Sink } from '../collect/walk.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Resource } from '../model/resource.ts';
import { withoutSecrets } from '../model/secrets.ts';
import type { ReadingWriter, ScanWriter, Store } from '../store/store.ts';
import type { Estate } from './estate.ts';

export interface SinkEvents {
  /** `changed`: whether anything in the page differs from what was known. */
  readonly page: (reading: Reading, resources: readonly Resource[], changed: boolean) => void;
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

/** Puts what a walk reads into the store, page by page, without secret values. */
export function storeSink(store: Store, scan: ScanWriter, estate: Estate, events: SinkEvents): StoreSink {
  const writers = new Map<Reading, ReadingWriter>();
  const finishers = new Map<Reading, () => void>();
  const writerOf = (reading: Reading): ReadingWriter => {
    const known = writers.get(reading);
    if (known !== undefined) return known;
    const writer = scan.reading(underOf(estate, reading), reading.type.id, estate.freshness.version(reading.type.id));
    writers.set(reading, writer);
    return writer;
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
      const reduced = resources.map(withoutSecrets);
      events.page(reading, reduced, writerOf(reading).page(reduced));
    },
    ended(reading, outcome) {
      const coverage: Coverage = { under: underOf(estate, reading), type: reading.type.id, ...outcome };
      try {
        // A cancelled reading says nothing new about what an earlier one knew.
        if (coverage.problem?.code === 'Cancelled' && isKnown(store, estate, coverage)) writerOf(reading).abandon();
        else writerOf(reading).end(outcome);
      } finally {
        writers.delete(reading);
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

function isKnown(store: Store, estate: Estate, { under, type }: Coverage): boolean {
  return store.coverageUnder(estate.identity(), under).some((known) => known.type === type);
}
