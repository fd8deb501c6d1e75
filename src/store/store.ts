import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Coverage } from '../model/coverage.ts';
import { ProblemError } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import { prepareSchema } from './schema.ts';

/** A resource and the resource (or profile) under which it was found. */
export interface Sighting extends Resource {
  readonly under: string;
}

/** Everything that was read, by profile. Synchronous: it lives in the worker, where nothing else waits. */
export interface Store {
  /** Starts a reading and answers its number, by which a complete one tells what it saw from what is gone. */
  begin(): number;
  putPage(profile: string, under: string, pass: number, resources: readonly Resource[]): void;
  /** Ends a reading. A complete one forgets what it did not see; any other keeps what was known before. */
  putCoverage(profile: string, pass: number, coverage: Coverage): void;
  coverage(profile: string): Coverage[];
  coverageUnder(profile: string, under: string): Coverage[];
  /** What one reading found, in order of id. */
  found(profile: string, under: string, type: string): Sighting[];
  /** Every sighting of a resource, in order of `under`. */
  sightings(profile: string, id: string): Sighting[];
  /** All sightings of a profile, in order of id. */
  all(profile: string): IterableIterator<Sighting>;
  close(): void;
}

interface ResourceRow {
  under: string;
  type: string;
  id: string;
  name: string;
  account: string | null;
  region: string | null;
  parent: string | null;
  tags: string;
  properties: string;
}

interface ReadingRow {
  under: string;
  type: string;
  state: Coverage['state'];
  read_at: string;
  count: number;
  problem: string | null;
}

const resourceColumns = 'under, type, id, name, account, region, parent, tags, properties';

/** Opens the store in a folder, made where it is missing; without a folder it lives in memory. */
export function openStore(folder: string | undefined): Store {
  const database = openDatabase(folder);
  const insert = database.prepare(
    'INSERT OR REPLACE INTO resource (profile, under, type, id, name, account, region, parent, tags, properties, pass) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
  );
  const forget = database.prepare('DELETE FROM resource WHERE profile = ? AND under = ? AND type = ? AND pass <> ?');
  const insertReading = database.prepare('INSERT OR REPLACE INTO reading VALUES (?,?,?,?,?,?,?)');
  const readings = database.prepare('SELECT * FROM reading WHERE profile = ? ORDER BY under, type');
  const readingsUnder = database.prepare('SELECT * FROM reading WHERE profile = ? AND under = ? ORDER BY type');
  const found = database.prepare(
    `SELECT ${resourceColumns} FROM resource WHERE profile = ? AND under = ? AND type = ? ORDER BY id`,
  );
  const sightings = database.prepare(
    `SELECT ${resourceColumns} FROM resource WHERE profile = ? AND id = ? ORDER BY under`,
  );
  const all = database.prepare(`SELECT ${resourceColumns} FROM resource WHERE profile = ? ORDER BY id, under`);
  const lastPass = database.prepare('SELECT coalesce(max(pass), 0) AS pass FROM resource');
  let pass = Number(lastPass.get()?.pass ?? 0);

  const together = (write: () => void): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      write();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw storeError(error);
    }
  };

  return {
    begin: () => ++pass,
    putPage(profile, under, pass, resources) {
      together(() => {
        for (const resource of resources) {
          insert.run(
            profile,
            under,
            resource.type,
            resource.id,
            resource.name,
            resource.account ?? null,
            resource.region ?? null,
            resource.parent ?? null,
            JSON.stringify(resource.tags),
            JSON.stringify(resource.properties),
            pass,
          );
        }
      });
    },
    putCoverage(profile, pass, { under, type, state, readAt, count, problem }) {
      together(() => {
        insertReading.run(profile, under, type, state, readAt, count, problem ? JSON.stringify(problem) : null);
        if (state === 'complete') forget.run(profile, under, type, pass);
      });
    },
    coverage: (profile) => rows<ReadingRow>(readings.all(profile)).map(toCoverage),
    coverageUnder: (profile, under) => rows<ReadingRow>(readingsUnder.all(profile, under)).map(toCoverage),
    found: (profile, under, type) => rows<ResourceRow>(found.all(profile, under, type)).map(toSighting),
    sightings: (profile, id) => rows<ResourceRow>(sightings.all(profile, id)).map(toSighting),
    *all(profile) {
      for (const row of all.iterate(profile)) yield toSighting(row as unknown as ResourceRow);
    },
    close: () => database.close(),
  };
}

function openDatabase(folder: string | undefined): DatabaseSync {
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    const database = new DatabaseSync(folder === undefined ? ':memory:' : path.join(folder, 'inventory.sqlite'));
    // Several windows share the file: readers never wait, and writers wait for each other.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;');
    prepareSchema(database);
    return database;
  } catch (error) {
    throw storeError(error, folder);
  }
}

function storeError(error: unknown, folder?: string): ProblemError {
  const reason = error instanceof Error ? error.message : String(error);
  return new ProblemError(
    {
      code: 'StoreFailed',
      message: `The inventory could not be ${folder === undefined ? 'written' : `opened in ${folder}`}: ${reason}.`,
      advice: 'Check that the disk is not full and that the folder can be written, then try again.',
      nextStep: 'retry',
    },
    error,
  );
}

/** SQLite answers untyped rows; the column lists above are what makes them these. */
function rows<Row>(answered: readonly unknown[]): readonly Row[] {
  return answered as readonly Row[];
}

function toSighting(row: ResourceRow): Sighting {
  return {
    under: row.under,
    id: row.id,
    type: row.type,
    name: row.name,
    ...(row.account === null ? {} : { account: row.account }),
    ...(row.region === null ? {} : { region: row.region }),
    ...(row.parent === null ? {} : { parent: row.parent }),
    tags: JSON.parse(row.tags),
    properties: JSON.parse(row.properties),
  };
}

function toCoverage(row: ReadingRow): Coverage {
  return {
    under: row.under,
    type: row.type,
    state: row.state,
    readAt: row.read_at,
    count: row.count,
    ...(row.problem === null ? {} : { problem: JSON.parse(row.problem) }),
  };
}
