import type { Coverage } from '../model/coverage.ts';
import { profileLevel } from '../model/resourceType.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';

/** Readings by what they were made under. */
type KnownCoverage = ReadonlyMap<string, readonly Coverage[]>;

const known = new WeakMap<Estate, { readonly of: string; readonly coverage: KnownCoverage }>();

/**
 * Readings by the resource that they were made under, or by the profile's id: those that are not complete, and one of the
 * others where there are only such. A picture asks for each of a hundred thousand resources, and the readings of a large
 * organization are many more: they are asked for once for as long as nothing changes.
 */
export function knownCoverage(store: Store, estate: Estate): KnownCoverage {
  const identity = estate.identity();
  const of = JSON.stringify([identity, store.generation()]);
  const last = known.get(estate);
  if (last?.of === of) return last.coverage;
  const coverage = new Map<string, Coverage[]>();
  for (const reading of store.coverageInShort(identity)) {
    const under = reading.under === profileLevel ? estate.profile.id : reading.under;
    const others = coverage.get(under);
    if (others === undefined) coverage.set(under, [{ ...reading, under }]);
    else others.push({ ...reading, under });
  }
  known.set(estate, { of, coverage });
  return coverage;
}
