import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { primaryCode, sqliteCodes } from './failures.ts';
import { fromStoredText, toStoredText } from './storedText.ts';

export type Value = string | number | Uint8Array | null;

/** An open SQLite database whose statements are prepared once. Throws what SQLite throws. */
export interface Database {
  /** The first row, with the columns that the statement names. */
  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined;
  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[];
  run(sql: string, ...values: readonly Value[]): void;
  /** Several statements without values. */
  script(sql: string): void;
  /** Writes all of it or nothing. Takes the write lock first, so that what `write` reads is what it changes. */
  together<Result>(write: () => Result): Result;
  close(): void;
}

const busyTimeout = 5_000;
/** KiB of pages that are kept; negative is how SQLite wants KiB. */
const pageCache = -16_384;

/** Pages in the log before they go to their places: those that one scan writes again and again go there once. */
const pagesInLog = 4_000;

/** Opens a file, or a database in memory without one. */
export function openDatabase(file: string | undefined): Database {
  const database = new DatabaseSync(file ?? ':memory:');
  const statements = new Map<string, StatementSync>();
  let isWriting = false;
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };

  const opened: Database = {
    // SQLite answers untyped rows; the columns that each statement names are what makes them these.
    get: <Row>(sql: string, ...values: readonly Value[]) => decoded(prepared(sql).get(...values.map(encoded))) as Row,
    all: <Row>(sql: string, ...values: readonly Value[]) =>
      prepared(sql)
        .all(...values.map(encoded))
        .map(decoded) as readonly Row[],
    run: (sql, ...values) => void prepared(sql).run(...values.map(encoded)),
    script: (sql) => database.exec(sql),
    together(write) {
      // What is written together inside of this is committed with it.
      if (isWriting) return write();
      prepared('BEGIN IMMEDIATE').run();
      isWriting = true;
      try {
        const result = write();
        prepared('COMMIT').run();
        return result;
      } catch (error) {
        // Whoever found the file damaged has closed it.
        if (database.isOpen) rollBack(database);
        throw error;
      } finally {
        isWriting = false;
      }
    },
    close: () => database.close(),
  };
  try {
    database.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    useWriteAheadLog(database);
    database.exec(
      `PRAGMA synchronous = NORMAL; PRAGMA cache_size = ${pageCache}; PRAGMA wal_autocheckpoint = ${pagesInLog}`,
    );
  } catch (error) {
    database.close();
    throw error;
  }
  return opened;
}

/**
 * Readers never wait for a writer then. SQLite does not wait for its turn when it changes the journal of a new file that
 * another process opens at the same time, so this does.
 */
function useWriteAheadLog(database: DatabaseSync): void {
  const giveUp = Date.now() + busyTimeout;
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (primaryCode(error) !== sqliteCodes.busy || Date.now() > giveUp) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch (error) {
    // After some failures SQLite has rolled back already and says that there is nothing to roll back.
    if (primaryCode(error) !== sqliteCodes.error) throw error;
  }
}

function encoded(value: Value): SQLInputValue {
  return typeof value === 'string' ? toStoredText(value) : value;
}

function decoded(row: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  for (const column in row) {
    const value = row[column];
    if (typeof value === 'string') row[column] = fromStoredText(value);
  }
  return row;
}
