import type { Reading } from '../collect/plan.ts';
import type { Sink } from '../collect/walk.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Resource } from '../model/resource.ts';
import { profileLevel } from '../model/resourceType.ts';
import { withoutSecrets } from '../model/secrets.ts';
import type { ReadingWriter, ScanWriter } from '../store/store.ts';
import type { Estate } from './estate.ts';

export interface SinkEvents {
  /** `changed`: whether anything in the page differs from what was known. */
  readonly page: (reading: Reading, resources: readonly Resource[], changed: boolean) => void;
  readonly ended: (reading: Reading, coverage: Coverage) => void;
}

/** A sink that other walks can wait at: whoever is about to read says so first. */
export interface StoreSink extends Sink {
  claim(reading: Reading): void;
}

/** Puts what a walk reads into the store, page by page, without secret values. */
export function storeSink(scan: ScanWriter, estate: Estate, events: SinkEvents): StoreSink {
  const writers = new Map<Reading, ReadingWriter>();
  const claims = new Map<Reading, (outcome: Coverage | undefined) => void>();
  const underOf = ({ parent }: Reading): string => parent?.id ?? profileLevel;
  const writerOf = (reading: Reading): ReadingWriter => {
    const known = writers.get(reading);
    if (known !== undefined) return known;
    const writer = scan.reading(underOf(reading), reading.type.id, estate.freshness.version(reading.type.id));
    writers.set(reading, writer);
    return writer;
  };
  const release = (reading: Reading, outcome: Coverage | undefined): void => {
    writers.delete(reading);
    claims.get(reading)?.(outcome);
    claims.delete(reading);
  };
  return {
    claim(reading) {
      claims.set(reading, estate.underWay.begin(reading));
    },
    page(reading, resources) {
      const reduced = resources.map(withoutSecrets);
      events.page(reading, reduced, writerOf(reading).page(reduced));
    },
    ended(reading, outcome) {
      const coverage: Coverage = { under: underOf(reading), type: reading.type.id, ...outcome };
      try {
        // A cancelled reading says nothing new about what an earlier one knew.
        if (coverage.problem?.code === 'Cancelled' && estate.reading(reading) !== undefined)
          writerOf(reading).abandon();
        else writerOf(reading).end(outcome);
      } catch (error) {
        release(reading, undefined);
        throw error;
      }
      release(reading, coverage);
      events.ended(reading, coverage);
    },
  };
}
