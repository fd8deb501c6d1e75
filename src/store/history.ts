import type { ScanReport, ScanState } from '../model/scan.ts';
import type { ContentReader } from './content.ts';
import { type TopologyRow, topologyColumns, toSighting } from './rows.ts';
import type { Change, Store, StoredScan } from './store.ts';
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

type VersionRow = TopologyRow & {
  readonly hash: Uint8Array;
  readonly since: number;
  readonly until_scan: number | null;
};

/** Answers what was scanned, and what that changed. */
export function historyQueries(
  file: StoreFile,
  contents: ContentReader,
): Pick<Store, 'scans' | 'changes' | 'versions'> {
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
      file.use('read', (database) =>
        database
          .all<VersionRow>(
            `SELECT ${topologyColumns}, hash, since, until_scan FROM past
               WHERE identity = ? AND under = ? AND type = ? AND id = ?
             UNION ALL SELECT ${topologyColumns}, hash, since, NULL FROM resource
               WHERE identity = ? AND under = ? AND type = ? AND id = ?
             ORDER BY since`,
            ...[identity, under, type, id, identity, under, type, id],
          )
          .map((row) => ({
            sighting: toSighting(row, contents.content(database, row.hash)),
            from: row.since,
            ...(row.until_scan === null ? {} : { to: row.until_scan }),
          })),
      ),
  };
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
