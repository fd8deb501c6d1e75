import { existsSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Problem, ProblemError } from '../model/problem.ts';

export type SetAsideReason = 'damaged' | 'newer';

/** Files that SQLite keeps beside its own. They go first: left behind, they would be taken for those of a new file. */
const companions = ['-wal', '-shm', ''];

/**
 * Gives a file that is closed another name in its folder, and answers what to tell a person about it. Throws a
 * ProblemError when the file cannot be renamed.
 */
export function setAside(file: string, reason: SetAsideReason): Problem {
  const kept = freeName(file, reason);
  try {
    for (const companion of companions) {
      if (existsSync(file + companion)) renameSync(file + companion, kept + companion);
    }
  } catch (error) {
    throw new ProblemError(
      {
        code: 'StoreFailed',
        message: `The inventory ${whatIsWrong[reason]}, and its file ${file} could not be renamed: ${String(error)}.`,
        advice: 'Close other windows that use Orrery, see that the folder can be written, then try again.',
        nextStep: 'retry',
      },
      error,
    );
  }
  return {
    code: reason === 'damaged' ? 'StoreDamaged' : 'StoreNewer',
    message: `The inventory ${whatIsWrong[reason]}. A new one was begun; the file is kept as ${kept}.`,
    advice:
      reason === 'damaged'
        ? 'Read your profiles again.'
        : 'Update Orrery and give that file its name inventory.sqlite back, or read your profiles again.',
    nextStep: 'retry',
  };
}

const whatIsWrong: Record<SetAsideReason, string> = {
  damaged: 'was damaged',
  newer: 'was written by a newer Orrery than this one',
};

/** A name that says when, in UTC, and that nothing has yet: nothing that was kept is ever replaced. */
function freeName(file: string, reason: SetAsideReason): string {
  const { dir, name, ext } = path.parse(file);
  const stamp = new Date().toISOString().replace(/[-:.]/g, '');
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${number}`;
    const candidate = path.join(dir, `${name}-${reason}-${stamp}${suffix}${ext}`);
    if (companions.every((companion) => !existsSync(candidate + companion))) return candidate;
  }
}

/** Which file a name stands for now; undefined when it stands for none. */
export function fileIdentity(file: string): string | undefined {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? undefined : `${stat.dev} ${stat.ino}`;
}
