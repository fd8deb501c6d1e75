import type { DatabaseSync } from 'node:sqlite';

const version = 1;

/**
 * Facts as they were read. A resource belongs to the reading (profile, under, type) that found it, so one resource can
 * be held once for each account that sees it, and nothing is removed but by the reading that put it there.
 */
const tables = `
  CREATE TABLE reading (
    profile TEXT NOT NULL, under TEXT NOT NULL, type TEXT NOT NULL,
    state TEXT NOT NULL, read_at TEXT NOT NULL, count INTEGER NOT NULL, problem TEXT,
    PRIMARY KEY (profile, under, type)
  ) WITHOUT ROWID;
  CREATE TABLE resource (
    profile TEXT NOT NULL, under TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
    name TEXT NOT NULL, account TEXT, region TEXT, parent TEXT, tags TEXT NOT NULL, properties TEXT NOT NULL,
    pass INTEGER NOT NULL,
    PRIMARY KEY (profile, under, type, id)
  ) WITHOUT ROWID;
  CREATE INDEX resource_by_id ON resource (profile, id);
`;

/** Makes the tables in a new file. Throws when the file was written by a newer Orrery. */
export function prepareSchema(database: DatabaseSync): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  if (found === version) return;
  if (found > version) throw new Error(`The store has version ${found}; this Orrery knows ${version}.`);
  database.exec(`BEGIN; ${tables} PRAGMA user_version = ${version}; COMMIT;`);
}
