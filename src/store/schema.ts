import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { migrateToIdentities } from './migrateToIdentities.ts';

/** Facts as they were read, by profile: one resource for each reading that sees it. */
function profiles(database: Database): void {
  database.script(`
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
  `);
}

/**
 * By identity, with what was before.
 *
 * A resource belongs to the reading (identity, under, type) that found it, so it can be held once for each account that
 * sees it, and nothing is removed but by the reading that put it there. `since` and `until_scan` are numbers of scans;
 * 0 stands for the time before scans were kept. Numbers are never given twice.
 */
function identities(database: Database): void {
  database.script(`
    ALTER TABLE reading RENAME TO reading_1;
    ALTER TABLE resource RENAME TO resource_1;
    DROP INDEX resource_by_id;

    CREATE TABLE profile (profile TEXT PRIMARY KEY, identity TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE scan (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      identity TEXT NOT NULL, profile TEXT NOT NULL, state TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT,
      -- Whether it removed something, and nothing has yet looked for what was read under that.
      removed INTEGER NOT NULL DEFAULT 0,
      -- Readings that it found as they were: how many, and their numbers as ranges.
      confirmed INTEGER NOT NULL DEFAULT 0, confirmed_readings TEXT NOT NULL DEFAULT '',
      report TEXT
    );
    CREATE INDEX scan_by_identity ON scan (identity, number);

    CREATE TABLE reading (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      identity TEXT NOT NULL, under TEXT NOT NULL, type TEXT NOT NULL,
      -- Whether it was made under a resource, not under the profile: it goes when that resource goes.
      nested INTEGER NOT NULL,
      -- No state: it has found resources, and never ended.
      state TEXT, version TEXT NOT NULL, read_at TEXT NOT NULL, count INTEGER NOT NULL, problem TEXT,
      UNIQUE (identity, under, type)
    );

    CREATE TABLE content (hash BLOB PRIMARY KEY, tags TEXT NOT NULL, properties TEXT NOT NULL);

    CREATE TABLE resource (
      identity TEXT NOT NULL, under TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
      name TEXT NOT NULL, account TEXT, region TEXT, parent TEXT, hash BLOB NOT NULL, since INTEGER NOT NULL,
      PRIMARY KEY (identity, under, type, id)
    ) WITHOUT ROWID;
    CREATE INDEX resource_by_id ON resource (identity, id, under, type);

    -- What resources were, from one scan until another one saw them differ or gone.
    CREATE TABLE past (
      identity TEXT NOT NULL, under TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL,
      name TEXT NOT NULL, account TEXT, region TEXT, parent TEXT, hash BLOB NOT NULL, since INTEGER NOT NULL,
      until_scan INTEGER NOT NULL, until_time TEXT NOT NULL,
      PRIMARY KEY (identity, under, type, id, since)
    ) WITHOUT ROWID;
    CREATE INDEX past_by_time ON past (until_time);

    CREATE TABLE change (
      scan INTEGER NOT NULL, id TEXT NOT NULL, under TEXT NOT NULL, type TEXT NOT NULL,
      kind TEXT NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (scan, id, under, type)
    ) WITHOUT ROWID;

    -- Tells files apart, and counts what changed readings and resources in this one.
    CREATE TABLE generation (origin TEXT NOT NULL, facts INTEGER NOT NULL);
  `);
  database.run('INSERT INTO generation (origin, facts) VALUES (?, 0)', randomUUID());
  migrateToIdentities(database);
  database.script('DROP TABLE reading_1; DROP TABLE resource_1;');
}

/** With what each reading was taken from: no source means that it was listed. */
function sources(database: Database): void {
  database.script('ALTER TABLE reading ADD COLUMN source TEXT');
}

/** What makes each version of the file from the one before. A new file goes through all of them. */
const steps: readonly ((database: Database) => void)[] = [profiles, identities, sources];

/** Says that a file was written by a newer Orrery. */
export class NewerFile extends Error {
  readonly version: number;

  constructor(version: number) {
    super(`The store has version ${version}; this Orrery knows ${steps.length}.`);
    this.name = 'NewerFile';
    this.version = version;
  }
}

/** Brings a file up to the schema that this Orrery knows, a version at a time. Throws NewerFile when it is beyond that. */
export function prepareSchema(database: Database): void {
  for (;;) {
    const step = stepAfter(versionOf(database));
    if (step === undefined) return;
    database.together(() => {
      // Another window may have done it meanwhile.
      const version = versionOf(database);
      const current = stepAfter(version);
      if (current === undefined) return;
      current(database);
      database.script(`PRAGMA user_version = ${version + 1}`);
    });
  }
}

function stepAfter(version: number): ((database: Database) => void) | undefined {
  if (version > steps.length) throw new NewerFile(version);
  return steps[version];
}

function versionOf(database: Database): number {
  return database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}
