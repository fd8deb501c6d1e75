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
  let ending: Ending[] = [];
  const writeEnd = ({ reading, outcome, coverage }: Ending): void => {
    // A cancelled reading says nothing new about what an earlier one knew.
    if (coverage.problem?.code === 'Cancelled' && estate.reading(reading) !== undefined) writerOf(reading).abandon();
    else writerOf(reading).end(outcome);
  };
  /** What ends in the same moment is written together: most readings find nothing, and a commit for each is what costs. */
  const writeEnds = (): void => {
    const ended = ending;
    ending = [];
    try {
      scan.together(() => {
        for (const one of ended) writeEnd(one);
      });
    } catch (error) {
      for (const { reading, reject } of ended) {
        release(reading, undefined);
        reject(error);
      }
      return;
    }
    for (const { reading, coverage, resolve, reject } of ended) {
      release(reading, coverage);
      try {
        events.ended(reading, coverage);
        resolve();
      } catch (error) {
        reject(error);
      }
    }
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
      return new Promise((resolve, reject) => {
        ending.push({ reading, outcome, coverage, resolve, reject });
        if (ending.length === 1) setImmediate(writeEnds);
      });
    },
  };
}

/** A reading whose end is not written yet. */
interface Ending {
  readonly reading: Reading;
  readonly outcome: Omit<Coverage, 'under' | 'type'>;
  readonly coverage: Coverage;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}
