import { preferredSightings } from '../store/preferred.ts';
import type { Life, Sighting, Store, Version } from '../store/store.ts';
import { differencesBetween } from './differencesBetween.ts';
import type { Estate } from './estate.ts';
import type { HistoryEntry } from './graphAnswers.ts';

/**
 * What became of a resource over time, the newest first, as far back as scans are kept; empty when it is not known. Where
 * several readings see it, the one that the inventory shows is told of at each time.
 */
export function historyOf(store: Store, estate: Estate, id: string): HistoryEntry[] {
  const { versions, changes } = store.life(estate.identity(), id);
  return moments(changes)
    .flatMap(({ scan, at, kinds }): HistoryEntry[] => {
      const before = inForce(versions, scan - 1);
      const after = inForce(versions, scan);
      // Of what is older than the versions that are kept, only that it was there is known.
      const wasThere = before !== undefined || kinds.some((kind) => kind !== 'added');
      const isThere = after !== undefined || kinds.some((kind) => kind !== 'removed');
      if (!isThere) return wasThere ? [{ kind: 'removed', at, scan, differences: [] }] : [];
      if (!wasThere) return [{ kind: 'added', at, scan, differences: [] }];
      if (before === undefined || after === undefined) return [{ kind: 'modified', at, scan, differences: [] }];
      const differences = differencesBetween(before, after);
      // What another reading than the one that is shown saw differ, nobody is shown.
      return differences.length === 0 ? [] : [{ kind: 'modified', at, scan, differences }];
    })
    .reverse();
}

interface Moment {
  readonly scan: number;
  /** When it began. */
  readonly at: string;
  /** What it made of each sighting. */
  readonly kinds: readonly HistoryEntry['kind'][];
}

/** Scans that saw a difference, the oldest first, each once. */
function moments(changes: Life['changes']): Moment[] {
  return [...Map.groupBy(changes, ({ scan }) => scan)].map(([scan, made]) => ({
    scan,
    at: made[0]?.startedAt ?? '',
    kinds: made.map(({ kind }) => kind),
  }));
}

/** What was known at the end of a scan. */
function inForce(versions: readonly Version[], scan: number): Sighting | undefined {
  const then = versions.filter(({ from, to }) => from <= scan && (to === undefined || to > scan));
  return preferredSightings(then.map(({ sighting }) => sighting)).next().value;
}
