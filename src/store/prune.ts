import { confirmationsOf, newest } from './confirmations.ts';
import type { Database } from './database.ts';
import { uncovered } from './ranges.ts';

/** Scans that are kept of an identity. */
export const mostScans = 200;
/** Scans that are left when there are too many, so that not every scan has to prune. */
const keptScans = 150;
const day = 24 * 60 * 60 * 1000;
const oldestVersion = 90 * day;

/** Before a scan begins: forgets scans and versions that are older than what is kept, where there are any. */
export function prune(database: Database, identity: string, startedAt: string): void {
  pruneScans(database, identity);
  pruneVersions(database, Date.parse(startedAt));
}

function pruneScans(database: Database, identity: string): void {
  const scans = database.get<{ count: number }>('SELECT count(*) AS count FROM scan WHERE identity = ?', identity);
  if (scans === undefined || scans.count < mostScans) return;
  const newestFirst = confirmationsOf(database, identity);
  const kept = newest(newestFirst.slice(0, keptScans));
  const pruned = newestFirst.slice(keptScans);
  // What only these scans confirmed was still read then: their readings take the time over.
  for (const { first, last, at } of uncovered(newest(pruned), kept)) {
    database.run('UPDATE reading SET read_at = ? WHERE number BETWEEN ? AND ? AND read_at < ?', at, first, last, at);
  }
  for (const { scan } of pruned) {
    database.run('DELETE FROM change WHERE scan = ?', scan);
    database.run('DELETE FROM scan WHERE number = ?', scan);
  }
}

function pruneVersions(database: Database, now: number): void {
  const oldest = database.get<{ time: string | null }>('SELECT min(until_time) AS time FROM past')?.time;
  if (!oldest || Date.parse(oldest) >= now - oldestVersion) return;
  // A day more than needs be, so that this happens once a day at most: it looks at everything that is stored.
  database.run('DELETE FROM past WHERE until_time < ?', new Date(now - oldestVersion + day).toISOString());
  database.run(
    `DELETE FROM content WHERE rowid IN (
       SELECT rowid FROM content WHERE hash NOT IN (SELECT hash FROM resource UNION ALL SELECT hash FROM past))`,
  );
}
