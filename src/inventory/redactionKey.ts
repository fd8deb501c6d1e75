import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../model/problem.ts';

/** Where a key comes from that several machines share, such as those of a team and its CI. */
export const redactionKeyVariable = 'ORRERY_REDACTION_KEY';

const keyFile = 'redaction.key';

const notKept: Problem = {
  code: 'RedactionKeyNotKept',
  message: 'The key for pseudonyms is not kept: what is exported next has other pseudonyms.',
  advice: `Name a secret of your own in the variable ${redactionKeyVariable} to have the same ones again.`,
  nextStep: 'none',
};

/**
 * The secret that pseudonyms are made with: that of the environment, or one that is made once and kept in a folder, so
 * that what is exported later has the same pseudonyms. Without a folder it is that of this run, and the person is told.
 * Throws a ProblemError where it can be neither read nor made.
 */
export function redactionKey(
  folder: string | undefined,
  environment: NodeJS.ProcessEnv,
  notice: (problem: Problem) => void,
): Uint8Array {
  const given = environment[redactionKeyVariable];
  if (given !== undefined && given !== '') return new TextEncoder().encode(given);
  if (folder === undefined) {
    notice(notKept);
    return randomBytes(32);
  }
  const file = join(folder, keyFile);
  try {
    mkdirSync(folder, { recursive: true });
    // Whoever comes first makes it; `wx` fails where it is there already.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!isAlreadyThere(error)) throw cannotKeep(file, error);
  }
  try {
    return new TextEncoder().encode(readFileSync(file, 'utf8'));
  } catch (error) {
    throw cannotKeep(file, error);
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function cannotKeep(file: string, error: unknown): ProblemError {
  return new ProblemError(
    {
      code: 'NoRedactionKey',
      message: `The key for pseudonyms could not be kept in ${file}: ${error instanceof Error ? error.message : String(error)}`,
      advice: `Make room or allow writing there, or name a secret of your own in the variable ${redactionKeyVariable}.`,
      nextStep: 'retry',
    },
    error,
  );
}
