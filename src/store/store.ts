import type { Coverage } from '../model/coverage.ts';
import type { Problem } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import type { ChangeCounts, ScanReport, ScanState } from '../model/scan.ts';
import { createConfirmations } from './confirmations.ts';
import { createContentReader } from './content.ts';
import { historyQueries } from './history.ts';
import { inventoryQueries } from './inventoryQueries.ts';
import { profileIdentities } from './profileIdentities.ts';
import { beginScan } from './scanWriter.ts';
import { openStoreFile } from './storeFile.ts';

/** A resource and the resource (or profile) under which it was found. */
export interface Sighting extends Resource {
  readonly under: string;
}

/** A sighting without what only its owner's page needs: what memory may hold of a hundred thousand of them. */
export type Topology = Omit<Sighting, 'tags' | 'properties'>;

/** A reading as it is stored. */
export interface StoredCoverage extends Coverage {
  /** What it was made with: see Connection.version. */
  readonly version: string;
}

/** A scan as it is stored. */
export interface StoredScan {
  readonly number: number;
  readonly profile: string;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly state: ScanState;
  /** As it was at the scan's end; absent when it never ended. */
  readonly report?: ScanReport;
}

/** One difference that a scan made. */
export interface Change {
  readonly kind: 'added' | 'modified' | 'removed';
  readonly under: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

/** One resource over time: what it was from one scan until another one saw it differ or gone. */
export interface Version {
  readonly sighting: Sighting;
  readonly from: number;
  /** Absent: it is so now. */
  readonly to?: number;
}

/** A resource that is not what it was at an earlier moment. */
export interface Difference {
  readonly kind: Change['kind'];
  /** As it is now; of what is gone, as it last was. */
  readonly topology: Topology;
  /** Only of what is gone. */
  readonly tags?: Resource['tags'];
}

/** What is known of one resource over time, by all readings that saw it. */
export interface Life {
  /** Each reading's versions, the oldest first. */
  readonly versions: readonly Version[];
  /** Scans that are still known and saw it differ, the oldest first; one for each reading. */
  readonly changes: readonly (Pick<Change, 'kind' | 'under' | 'type'> & {
    readonly scan: number;
    readonly startedAt: string;
  })[];
}

/** Everything that was read, by identity. Synchronous: it lives in the worker, where nothing else waits. */
export interface Store {
  /** Whose credentials a profile had when it was last used; undefined when it never was. */
  identityOf(profile: string): string | undefined;
  setIdentity(profile: string, identity: string): void;

  beginScan(identity: string, profile: string, startedAt: string): ScanWriter;
  /** Newest first. */
  scans(identity: string, limit: number): StoredScan[];
  /** In order of id. */
  changes(scan: number): Change[];
  /** Oldest first. */
  versions(identity: string, under: string, type: string, id: string): Version[];
  /** Of all readings that see a resource, or saw it as far back as scans are kept. */
  life(identity: string, id: string): Life;
  /** What differs between the end of a scan and now, each resource once, in order of id; undefined when the scan is not known. */
  differencesSince(identity: string, scan: number): Difference[] | undefined;

  coverage(identity: string): StoredCoverage[];
  /** Readings that are not complete, and for each resource under which something was read one of those that are. */
  coverageInShort(identity: string): StoredCoverage[];
  coverageUnder(identity: string, under: string): StoredCoverage[];
  /** How one reading ended; undefined when it never did. */
  reading(identity: string, under: string, type: string): StoredCoverage | undefined;
  /** What one reading found, in order of id. */
  found(identity: string, under: string, type: string): Topology[];
  /** Every sighting of a resource, in order of `under`. */
  sightings(identity: string, id: string): Sighting[];
  /** The same without tags and properties. */
  places(identity: string, id: string): Topology[];
  /** All sightings of an identity, in order of id, read as they are asked for. */
  all(identity: string): IterableIterator<Sighting>;
  /** Differs from an earlier answer when a fact changed since, in this process or another. That something was confirmed is none. */
  generation(): string;
  /** Differs from an earlier answer when another process has written since, or begun another file. */
  foreignWrites(): string;
  close(): void;
}

/** Writes one scan. Everything is committed page by page; the scan's own row is written at its begin, now and then, and at its end. */
export interface ScanWriter {
  readonly number: number;
  /** `version`: what the reading is made with. */
  reading(under: string, type: string, version: string): ReadingWriter;
  /** Commits what is written meanwhile at once, or nothing of it. */
  together(write: () => void): void;
  /** Ends it; with what a complete walk no longer found, everything that was read under that goes. */
  end(state: Exclude<ScanState, 'running'>, report: (changes: ChangeCounts) => ScanReport): void;
  /** Differences made so far. */
  changes(): ChangeCounts;
}

/** Writes one reading. What is as it was costs no write. */
export interface ReadingWriter {
  /** Answers whether anything differs from what was known. */
  page(resources: readonly Resource[]): boolean;
  /** A complete reading removes what it did not see; any other keeps what was known before. Answers whether anything differs. */
  end(outcome: Omit<Coverage, 'under' | 'type'>): boolean;
  /** Leaves what an earlier reading said as it is, besides the pages that were put. */
  abandon(): void;
}

/**
 * Opens the store in a folder, made where it is missing; without a folder it lives in memory. A file that is damaged or
 * that a newer Orrery wrote is set aside under another name, which `notice` is told; a new one is begun.
 */
export function openStore(folder: string | undefined, notice: (problem: Problem) => void): Store {
  const file = openStoreFile(folder, notice);
  const confirmations = createConfirmations();
  const contents = createContentReader();
  return {
    ...profileIdentities(file),
    beginScan: (identity, profile, startedAt) => beginScan(file, confirmations, { identity, profile, startedAt }),
    ...historyQueries(file, contents),
    ...inventoryQueries(file, confirmations, contents),
    close: () => file.close(),
  };
}
