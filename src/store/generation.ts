import type { Database } from './database.ts';
import { DamagedRow } from './failures.ts';

/** Counts, inside the transaction that does it, that facts are no longer what they were. */
export function countFactsChanged(database: Database): void {
  database.run('UPDATE generation SET facts = facts + 1');
}

/** SQLite counts for each connection what others committed. https://www.sqlite.org/pragma.html#pragma_data_version */
export function foreignWritesOf(database: Database): string {
  const row = database.get<{ data_version: number }>('PRAGMA data_version');
  const file = database.get<{ origin: string }>('SELECT origin FROM generation');
  if (row === undefined || file === undefined) throw new DamagedRow('no data version');
  return `${file.origin} ${row.data_version}`;
}

/**
 * The same text as long as no fact changed in the file, by whatever process, and it is the same file. That a scan begins,
 * ends or confirms what is known changes no fact.
 */
export function generationOf(database: Database): string {
  const row = database.get<{ origin: string; facts: number }>('SELECT origin, facts FROM generation');
  if (row === undefined) throw new DamagedRow('no generation');
  return `${row.origin} ${row.facts}`;
}
