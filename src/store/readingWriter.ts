import type { Coverage } from '../model/coverage.ts';
import { contentToStore } from './content.ts';
import type { Database } from './database.ts';
import { idsOf, noteRemoval } from './departed.ts';
import { type FoundResource, foundResource, type ResourceKey, type VersionWriter } from './resourceVersions.ts';
import type { ReadingWriter } from './store.ts';

/** What names a reading. */
export type ReadingKey = Omit<ResourceKey, 'id'>;

/** The scan that a reading belongs to. */
export interface ReadingScan {
  readonly number: number;
  readonly startedAt: string;
  /** Writes in one transaction. The work answers whether it changed any fact; so does this. */
  write(work: (database: Database, versions: VersionWriter) => boolean): boolean;
  /** Notes, inside such a transaction, that a reading ended as it had before. */
  confirm(database: Database, reading: number): void;
}

interface ReadingRow {
  readonly number: number;
  readonly version: string;
  readonly state: string | null;
  readonly count: number;
  readonly problem: string | null;
  readonly source: string | null;
  readonly read_at: string;
}

/** Writes one reading: compares with what is stored when it is written, as another window may have written meanwhile. */
export function readingWriter(scan: ReadingScan, key: ReadingKey, version: string): ReadingWriter {
  const seen = new Set<string>();
  return {
    page(resources) {
      const found = new Map<string, FoundResource>();
      for (const resource of resources) found.set(resource.id, foundResource(resource, contentToStore(resource)));
      if (found.size === 0) return false;
      const differs = scan.write((database, versions) => {
        let differs = false;
        for (const [id, one] of found) differs = versions.put({ ...key, id }, one) || differs;
        // What is found belongs to a reading, even if that never ends.
        if (differs && readingRow(database, key) === undefined) insertReading(database, key, version);
        return differs;
      });
      for (const id of found.keys()) seen.add(id);
      return differs;
    },
    end(outcome) {
      return scan.write((database, versions) => {
        const unseen = outcome.state === 'complete' ? unseenIds(database, key, seen) : [];
        for (const id of unseen) versions.remove({ ...key, id });
        if (unseen.length > 0) noteRemoval(database, scan.number);
        const ended = { ...outcome, count: seen.size };
        const row = readingRow(database, key);
        const isSame = row !== undefined && row.version === version && isOutcome(row, ended);
        const isOfScan = outcome.source === undefined || ended.readAt >= scan.startedAt;
        if (isSame && isOfScan) scan.confirm(database, row.number);
        // A scan cannot confirm what is older than itself, as an index may be. That it grew no older is no new fact.
        else if (isSame) {
          if (row.read_at !== ended.readAt) updateReading(database, key, version, ended);
        } else {
          if (row === undefined) insertReading(database, key, version);
          updateReading(database, key, version, ended);
        }
        return unseen.length > 0 || !isSame;
      });
    },
    abandon() {
      seen.clear();
    },
  };
}

type Outcome = Omit<Coverage, 'under' | 'type'>;

function unseenIds(database: Database, { identity, under, type }: ReadingKey, seen: ReadonlySet<string>): string[] {
  return idsOf(database, identity, under, type).flatMap(({ id }) => (seen.has(id) ? [] : [id]));
}

function isOutcome(row: ReadingRow, { state, count, problem, source }: Outcome): boolean {
  const isSameSource = row.source === (source ?? null);
  return isSameSource && row.state === state && row.count === count && row.problem === problemText(problem);
}

function problemText(problem: Outcome['problem']): string | null {
  return problem === undefined ? null : JSON.stringify(problem);
}

function readingRow(database: Database, { identity, under, type }: ReadingKey): ReadingRow | undefined {
  return database.get<ReadingRow>(
    'SELECT number, version, state, read_at, count, problem, source FROM reading WHERE identity = ? AND under = ? AND type = ?',
    ...[identity, under, type],
  );
}

function insertReading(database: Database, { identity, under, type }: ReadingKey, version: string): void {
  database.run(
    `INSERT INTO reading (identity, under, type, nested, state, version, read_at, count)
     VALUES (?, ?, ?, EXISTS (SELECT 1 FROM resource WHERE identity = ? AND id = ?), NULL, ?, '', 0)`,
    ...[identity, under, type, identity, under, version],
  );
}

function updateReading(
  database: Database,
  { identity, under, type }: ReadingKey,
  version: string,
  { state, readAt, count, problem, source }: Outcome,
): void {
  database.run(
    `UPDATE reading SET version = ?, state = ?, read_at = ?, count = ?, problem = ?, source = ?,
       nested = nested OR EXISTS (SELECT 1 FROM resource WHERE identity = ? AND id = ?)
     WHERE identity = ? AND under = ? AND type = ?`,
    ...[version, state, readAt, count, problemText(problem), source ?? null, identity, under, identity, under, type],
  );
}
