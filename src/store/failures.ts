import { type Problem, ProblemError } from '../model/problem.ts';

/** Something in the file that this store cannot have written. */
export class DamagedRow extends Error {
  constructor(found: string, cause?: unknown) {
    super(`The store holds ${found}.`, { cause });
    this.name = 'DamagedRow';
  }
}

/** SQLite's result codes, https://www.sqlite.org/rescode.html. */
export const sqliteCodes = {
  error: 1,
  busy: 5,
  locked: 6,
  readonly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  notADatabase: 26,
};

/** SQLite's own code for a failure, without what refines it; undefined for errors that are not SQLite's. */
export function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}

/** Whether an error says that the file itself is broken: reading it again would not help. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedRow) return true;
  const code = primaryCode(error);
  if (code === sqliteCodes.corrupt || code === sqliteCodes.notADatabase) return true;
  // A database, but not the one that its version says it is.
  return code === sqliteCodes.error && /no such (table|column)|already exists/.test(String(error));
}

/** A failure of the store in words: `what` could not be done, as in `The inventory could not be written`. */
export function storeError(error: unknown, what: string): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError(problemFor(error, what), error);
}

function problemFor(error: unknown, what: string): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  switch (primaryCode(error)) {
    case sqliteCodes.full:
      return {
        code: 'DiskFull',
        message: `${what}: the disk is full.`,
        advice: 'Make room on the disk, then try again. What was written before is kept.',
        nextStep: 'retry',
      };
    case sqliteCodes.busy:
    case sqliteCodes.locked:
      return {
        code: 'StoreBusy',
        message: `${what}: another window or command has been writing to it for too long.`,
        advice: 'Wait until the other one is done, then try again.',
        nextStep: 'retry',
      };
    case sqliteCodes.readonly:
      return {
        code: 'StoreReadOnly',
        message: `${what}: it may not be written.`,
        advice: 'Allow yourself to write the file and its folder, then try again.',
        nextStep: 'retry',
      };
    case sqliteCodes.ioError:
      return {
        code: 'StoreFailed',
        message: `${what}: the disk did not take or give the data (${reason}).`,
        advice:
          'Check that the disk is connected, has room and lets you write, then try again. What was written before is kept.',
        nextStep: 'retry',
      };
    default:
      return {
        code: 'StoreFailed',
        message: `${what}: ${reason}.`,
        advice: 'Check that the disk is not full and that the folder can be written, then try again.',
        nextStep: 'retry',
      };
  }
}
