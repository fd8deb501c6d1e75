import type { ScanReport, ScanState } from '../model/scan.ts';
import type { ContentReader } from './content.ts';
import type { Database } from './database.ts';
import { differencesSince } from './differences.ts';
import { type TopologyRow, topologyColumns, toSighting } from './rows.ts';
import type { Change, Life, Store, StoredScan, Version } from './store.ts';
import { parseStored } from './storedJson.ts';
import type { StoreFile } from './storeFile.ts';

interface ScanRow {
  readonly number: number;
  readonly profile: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly state: ScanState;
  readonly report: string | null;
}

type ReadingRow = Pick<TopologyRow, 'under' | 'type'>;

type VersionRow = TopologyRow & {
  readonly hash: Uint8Array;
  readonly since: number;
  readonly until_scan: number | null;
};

type Queries = Pick<Store, 'scans' | 'changes' | 'versions' | 'life' | 'differencesSince'>;

/** Answers what was scanned, and what that changed. */
export function historyQueries(file: StoreFile, contents: ContentReader): Queries {
  const versionsOf = (database: Database, identity: string, key: ReadingRow, id: string): Version[] =>
    database
      .all<VersionRow>(
        `SELECT ${topologyColumns}, hash, since, until_scan FROM past
           WHERE identity = ? AND under = ? AND type = ? AND id = ?
         UNION ALL SELECT ${topologyColumns}, hash, since, NULL FROM resource
           WHERE identity = ? AND under = ? AND type = ? AND id = ?
         ORDER BY since`,
        ...[identity, key.under, key.type, id, identity, key.under, key.type, id],
      )
      .map((row) => ({
        sighting: toSighting(row, contents.content(database, row.hash)),
        from: row.since,
        ...(row.until_scan === null ? {} : { to: row.until_scan }),
      }));

  return {
    scans: (identity, limit) =>
      file.use('read', (database) =>
        database
          .all<ScanRow>(
            `SELECT number, profile, started_at, ended_at, state, report FROM scan
             WHERE identity = ? ORDER BY number DESC LIMIT ?`,
            ...[identity, limit],
          )
          .map(toScan),
      ),
    changes: (scan) =>
      file.use('read', (database) =>
        database
          .all<Change>('SELECT kind, under, type, id, name FROM change WHERE scan = ? ORDER BY id, under, type', scan)
          .map(({ kind, under, type, id, name }) => ({ kind, under, type, id, name })),
      ),
    versions: (identity, under, type, id) =>
      file.use('read', (database) => versionsOf(database, identity, { under, type }, id)),
    life: (identity, id) =>
      file.use('read', (database) => {
        const changes = changesOf(database, identity, id);
        const readings = database.all<ReadingRow>(
          'SELECT under, type FROM resource INDEXED BY resource_by_id WHERE identity = ? AND id = ?',
          ...[identity, id],
        );
        const seenBy = new Map([...readings, ...changes].map((key) => [JSON.stringify([key.under, key.type]), key]));
        return { changes, versions: [...seenBy.values()].flatMap((key) => versionsOf(database, identity, key, id)) };
      }),
    differencesSince: (identity, scan) => file.use('read', (database) => differencesSince(database, identity, scan)),
  };
}

/** By the scans, of which there are few: changes are kept in their order. */
function changesOf(database: Database, identity: string, id: string): Life['changes'] {
  return database
    .all<Life['changes'][number]>(
      `SELECT scan, started_at AS startedAt, kind, under, type
       FROM scan CROSS JOIN change ON change.scan = scan.number AND change.id = ?
       WHERE scan.identity = ? ORDER BY scan, under, type`,
      ...[id, identity],
    )
    .map(({ scan, startedAt, kind, under, type }) => ({ scan, startedAt, kind, under, type }));
}

function toScan({ number, profile, started_at, ended_at, state, report }: ScanRow): StoredScan {
  return {
    number,
    profile,
    startedAt: started_at,
    ...(ended_at === null ? {} : { endedAt: ended_at }),
    state,
    ...(report === null ? {} : { report: parseStored<ScanReport>(report) }),
  };
}
