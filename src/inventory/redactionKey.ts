import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../model/problem.ts';

/** Where a key comes from that several machines share, such as those of a team and its CI. */
export const redactionKeyVariable = 'ORRERY_REDACTION_KEY';

const keyFile = 'redaction.key';

/**
 * The secret that pseudonyms are made with: that of the environment, or one that is made once and kept beside the
 * inventory, so that what is exported later has the same pseudonyms. Throws a ProblemError where it can be neither read
 * nor made.
 */
export function redactionKey(storage: string | undefined, environment: NodeJS.ProcessEnv): Uint8Array {
  const given = environment[redactionKeyVariable];
  if (given !== undefined && given !== '') return new TextEncoder().encode(given);
  // Nothing is kept, so the pseudonyms are those of this run alone.
  if (storage === undefined) return randomBytes(32);
  const file = join(storage, keyFile);
  try {
    mkdirSync(storage, { recursive: true });
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
