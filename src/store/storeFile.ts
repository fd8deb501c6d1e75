import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Problem, ProblemError } from '../model/problem.ts';
import { type Database, openDatabase } from './database.ts';
import { isDamage, storeError } from './failures.ts';
import { NewerFile, prepareSchema } from './schema.ts';
import { fileIdentity, type SetAsideReason, setAside } from './setAside.ts';

/** The file behind a store, which may become another one: what is found damaged is set aside, here or by another window. */
export interface StoreFile {
  /** Does something with the file. Failures arrive as ProblemErrors. */
  use<Result>(what: 'read' | 'written', work: (database: Database) => Result): Result;
  /** As `use`, for work that belongs to one file: throws when that is no longer the one that is open. */
  useSame<Result>(database: Database, what: 'read' | 'written', work: (database: Database) => Result): Result;
  /** Turns to the file that has the name now: another window may have set aside the one that is open. */
  follow(): void;
  close(): void;
}

/** Opens the file in a folder, or a store in memory. `notice` is told what was set aside. Throws ProblemErrors. */
export function openStoreFile(folder: string | undefined, notice: (problem: Problem) => void): StoreFile {
  const file = folder === undefined ? undefined : path.join(folder, 'inventory.sqlite');
  let opened: OpenFile | undefined = open(file, notice);
  let ended = false;
  const current = (): Database => {
    if (ended) throw new ProblemError(closed);
    opened ??= open(file, notice);
    return opened.database;
  };

  const close = (): OpenFile | undefined => {
    const last = opened;
    opened = undefined;
    last?.database.close();
    return last;
  };

  /** Only what is still there under the name is renamed: another window may have done it, and begun a good one. */
  const replace = (): Problem => {
    const damaged = close();
    const isThere = file !== undefined && fileIdentity(file) === damaged?.identity;
    const problem = isThere ? setAside(file, 'damaged') : replacedByAnother;
    current();
    return problem;
  };

  const storeFile: StoreFile = {
    use(what, work) {
      const database = current();
      try {
        return work(database);
      } catch (error) {
        if (!isDamage(error)) throw storeError(error, `The inventory could not be ${what}`);
        const problem = replace();
        notice(problem);
        throw new ProblemError(problem, error);
      }
    },
    useSame(expected, what, work) {
      if (expected !== opened?.database) throw new ProblemError(replacedMeanwhile);
      return storeFile.use(what, work);
    },
    follow() {
      try {
        if (file !== undefined && fileIdentity(file) !== opened?.identity) close();
      } catch (error) {
        throw storeError(error, 'The inventory could not be read');
      }
    },
    close() {
      ended = true;
      close();
    },
  };
  return storeFile;
}

interface OpenFile {
  readonly database: Database;
  readonly identity: string | undefined;
}

function open(file: string | undefined, notice: (problem: Problem) => void): OpenFile {
  let before: string | undefined;
  try {
    if (file !== undefined) {
      // What a cloud looks like is nobody else's business.
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      before = fileIdentity(file);
    }
    return tryToOpen(file);
  } catch (error) {
    const reason = reasonToSetAside(error);
    if (file === undefined || reason === undefined) throw openError(error, file);
    if (fileIdentity(file) === before) notice(setAside(file, reason));
  }
  try {
    return tryToOpen(file);
  } catch (error) {
    throw openError(error, file);
  }
}

function tryToOpen(file: string | undefined): OpenFile {
  const database = openDatabase(file);
  try {
    prepareSchema(database);
    return { database, identity: file === undefined ? undefined : fileIdentity(file) };
  } catch (error) {
    database.close();
    throw error;
  }
}

function reasonToSetAside(error: unknown): SetAsideReason | undefined {
  if (error instanceof NewerFile) return 'newer';
  return isDamage(error) ? 'damaged' : undefined;
}

function openError(error: unknown, file: string | undefined): ProblemError {
  const place = file === undefined ? 'memory' : path.dirname(file);
  return storeError(error, `The inventory could not be opened in ${place}`);
}

const closed: Problem = {
  code: 'StoreClosed',
  message: 'The inventory is closed already.',
  advice: 'Try again.',
  nextStep: 'retry',
};

const replacedByAnother: Problem = {
  code: 'StoreDamaged',
  message: 'The inventory was damaged. Another window has begun a new one and kept the file under another name.',
  advice: 'Read your profiles again.',
  nextStep: 'retry',
};

const replacedMeanwhile: Problem = {
  code: 'StoreReplaced',
  message: 'The inventory was damaged, and a new one was begun while this was under way.',
  advice: 'Read again.',
  nextStep: 'retry',
};
