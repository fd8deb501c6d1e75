import { closeSync, constants, openSync, writeFileSync } from 'node:fs';
import { ProblemError } from '../model/problem.ts';

/** A file that grows line by line. Lines are whole also when several windows write to the same file. */
export interface LogFile {
  /** Appends text that ends with a line end; on the disk's cache when it returns. Throws a ProblemError. */
  append(text: string): void;
  close(): void;
}

/** Opens a file to append to, made where it is missing, then for this user alone. Throws a ProblemError. */
export function openLogFile(path: string): LogFile {
  // Without O_NONBLOCK, opening a named pipe that nobody reads would never end.
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NONBLOCK ?? 0);
  const file = orProblem(path, () => openSync(path, flags, 0o600));
  return {
    append: (text) => orProblem(path, () => writeFileSync(file, text)),
    close: () => closeSync(file),
  };
}

function orProblem<Result>(path: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new ProblemError(
      {
        code: 'LogNotWritten',
        message: `The log file ${path} cannot be written: ${error instanceof Error ? error.message : error}.`,
        advice: 'Choose a file that you may write to, on a disk with space left. Everything else goes on without it.',
        nextStep: 'none',
      },
      error,
    );
  }
}
