import type { Database } from './database.ts';
import type { VersionWriter } from './resourceVersions.ts';

interface ReadingRow {
  readonly number: number;
  readonly under: string;
  readonly type: string;
}

/** Notes that a scan removed something: what was read under that may have to go as well. */
export function noteRemoval(database: Database, scan: number): void {
  database.run('UPDATE scan SET removed = 1 WHERE number = ? AND removed = 0', scan);
}

/**
 * Removes what was read under resources that are known nowhere any more, and what was read under that, when something
 * was removed since this was last done. An account that left takes its regions along; one that moved is known where it
 * is now. Answers whether anything went.
 */
export function removeDeparted(database: Database, versions: VersionWriter, identity: string): boolean {
  const removed = database.get('SELECT 1 FROM scan WHERE identity = ? AND removed = 1 LIMIT 1', identity);
  if (removed === undefined) return false;
  let any = false;
  for (let gone = departedReadings(database, identity); gone.length > 0; gone = departedReadings(database, identity)) {
    any = true;
    for (const { number, under, type } of gone) {
      for (const { id } of idsOf(database, identity, under, type)) versions.remove({ identity, under, type, id });
      database.run('DELETE FROM reading WHERE number = ?', number);
    }
  }
  database.run('UPDATE scan SET removed = 0 WHERE identity = ? AND removed = 1', identity);
  return any;
}

/** Ids of what a reading is known to have found. */
export function idsOf(database: Database, identity: string, under: string, type: string): readonly { id: string }[] {
  return database.all('SELECT id FROM resource WHERE identity = ? AND under = ? AND type = ?', identity, under, type);
}

function departedReadings(database: Database, identity: string): readonly ReadingRow[] {
  return database.all<ReadingRow>(
    `SELECT number, reading.under, type
     FROM (SELECT DISTINCT under FROM reading WHERE identity = ? AND nested) AS place CROSS JOIN reading
     WHERE reading.identity = ? AND reading.under = place.under
       AND NOT EXISTS (SELECT 1 FROM resource WHERE identity = ? AND id = place.under)`,
    ...[identity, identity, identity],
  );
}
