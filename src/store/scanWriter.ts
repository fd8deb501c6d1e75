import type { ChangeCounts } from '../model/scan.ts';
import type { Confirmations } from './confirmations.ts';
import type { Database } from './database.ts';
import { removeDeparted } from './departed.ts';
import { DamagedRow } from './failures.ts';
import { countFactsChanged } from './generation.ts';
import { prune } from './prune.ts';
import { addNumber, countNumbers, type Range, rangesText } from './ranges.ts';
import { readingWriter } from './readingWriter.ts';
import { type VersionWriter, versionWriter } from './resourceVersions.ts';
import type { ScanWriter } from './store.ts';
import type { StoreFile } from './storeFile.ts';

/** Milliseconds between writing what a scan confirms: what is lost with a process is the age of that much. */
const confirmationsEvery = 1_000;

interface Scan {
  readonly number: number;
  readonly identity: string;
  readonly startedAt: string;
  /** The file that its row is in. */
  readonly database: Database;
  readonly readings: Range[];
}

/** Begins a scan: writes its row, after older ones were pruned. */
export function beginScan(
  file: StoreFile,
  confirmations: Confirmations,
  begun: { readonly identity: string; readonly profile: string; readonly startedAt: string },
): ScanWriter {
  file.follow();
  const scan = file.use('written', (database) => insertScan(database, begun));
  confirmations.begin(scan);
  const counts = { added: 0, modified: 0, removed: 0 };
  let confirmedWritten = Date.now();

  const write = (work: (database: Database, versions: VersionWriter) => boolean): boolean =>
    file.useSame(scan.database, 'written', (database) => {
      const made = { added: 0, modified: 0, removed: 0 };
      const versions = versionWriter(database, scan, (before, after) => {
        if (before !== undefined) made[before]--;
        if (after !== undefined) made[after]++;
      });
      const differs = database.together(() => {
        const differs = work(database, versions);
        if (differs) countFactsChanged(database);
        return differs;
      });
      // Only what is committed counts.
      counts.added += made.added;
      counts.modified += made.modified;
      counts.removed += made.removed;
      return differs;
    });

  const confirm = (database: Database, reading: number): void => {
    addNumber(scan.readings, reading);
    if (Date.now() - confirmedWritten < confirmationsEvery) return;
    writeConfirmed(database, scan);
    confirmedWritten = Date.now();
  };

  return {
    number: scan.number,
    reading: (under, type, version) =>
      readingWriter(
        { number: scan.number, startedAt: scan.startedAt, write, confirm },
        { identity: scan.identity, under, type },
        version,
      ),
    together(work) {
      const before = { ...counts };
      try {
        file.useSame(scan.database, 'written', (database) => database.together(work));
      } catch (error) {
        Object.assign(counts, before);
        throw error;
      }
    },
    end(state, report) {
      try {
        if (state === 'complete') write((database, versions) => removeDeparted(database, versions, scan.identity));
        const reported = report({ ...counts });
        file.useSame(scan.database, 'written', (database) =>
          database.together(() => {
            writeConfirmed(database, scan);
            database.run(
              'UPDATE scan SET state = ?, ended_at = ?, report = ? WHERE number = ?',
              ...[state, reported.endedAt ?? new Date().toISOString(), JSON.stringify(reported), scan.number],
            );
          }),
        );
      } finally {
        confirmations.end(scan);
      }
    },
    changes: (): ChangeCounts => ({ ...counts }),
  };
}

function insertScan(
  database: Database,
  { identity, profile, startedAt }: { readonly identity: string; readonly profile: string; readonly startedAt: string },
): Scan {
  const row = database.together(() => {
    prune(database, identity, startedAt);
    return database.get<{ number: number }>(
      `INSERT INTO scan (identity, profile, state, started_at) VALUES (?, ?, 'running', ?) RETURNING number`,
      ...[identity, profile, startedAt],
    );
  });
  if (row === undefined) throw new DamagedRow('no scan where one was put');
  return { number: row.number, identity, startedAt, database, readings: [] };
}

function writeConfirmed(database: Database, { number, readings }: Scan): void {
  database.run(
    'UPDATE scan SET confirmed = ?, confirmed_readings = ? WHERE number = ?',
    ...[countNumbers(readings), rangesText(readings), number],
  );
}
