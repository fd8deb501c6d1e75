import { readFileSync, statSync } from 'node:fs';
import { usageError } from './exitCodes.ts';

/** The text of a file; a ProblemError says why it cannot be read. */
export function textThere(path: string, advice = 'Name a file that was exported before.'): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(`${path} could not be read: ${reason}`, advice);
  }
}

/** The text of a file; undefined where there is none, or something else than a file: `/dev/stdout`. */
export function textIfThere(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? textThere(path) : undefined;
}
