import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as v from 'valibot';
import { ProblemError } from '../model/problem.ts';
import { type Exchange, exchangeKey } from './exchange.ts';
import { fromHar, harSchema, toHar } from './har.ts';

/**
 * Exchanges of a recording: an HTTP Archive (HAR 1.2), gzipped. Fails with a ProblemError that names the file and says
 * what is wrong with it.
 */
export async function readRecording(file: string): Promise<readonly Exchange[]> {
  const packed = await readFile(file).catch((error: unknown) => {
    throw broken(file, 'it cannot be read', error);
  });
  const text = await promisify(gunzip)(packed).catch((error: unknown) => {
    throw broken(file, 'it is not gzipped, or only part of it is there', error);
  });
  const parsed = v.safeParse(harSchema, parseJson(file, text.toString('utf8')));
  if (parsed.success) return fromHar(parsed.output);
  const [issue] = parsed.issues;
  throw broken(file, `at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}`);
}

/**
 * Writes a recording in one step: a reader finds the old file or the whole new one. Entries are in order of what was
 * asked, then of time, so that what was read in another order makes the same file.
 */
export async function writeRecording(file: string, exchanges: readonly Exchange[]): Promise<void> {
  const byKey = Map.groupBy(exchanges, ({ target, request }) => exchangeKey(target, request));
  const ordered = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, same]) => withoutRepeatedEnd(same));
  const packed = await promisify(gzip)(JSON.stringify(toHar(ordered)), { level: 9 });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, packed);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new ProblemError(
      {
        code: 'RecordingNotWritten',
        message: `The recording ${file} could not be written: ${reasonOf(error)}.`,
        advice: 'Choose a folder that exists and that you may write to.',
        nextStep: 'none',
      },
      error,
    );
  }
}

/** A replay repeats the last answer anyway. */
function withoutRepeatedEnd(same: readonly Exchange[]): readonly Exchange[] {
  const response = (exchange: Exchange | undefined): string => JSON.stringify(exchange?.response);
  let end = same.length;
  while (end > 1 && response(same[end - 1]) === response(same[end - 2])) end--;
  return same.slice(0, end);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw broken(file, 'it is not JSON', error);
  }
}

function broken(file: string, what: string, cause?: unknown): ProblemError {
  const reason = cause === undefined ? '' : ` (${reasonOf(cause)})`;
  return new ProblemError(
    {
      code: 'BrokenRecording',
      message: `The recording ${file} cannot be used: ${what}${reason}.`,
      advice: 'Record it again, or choose another file.',
      nextStep: 'edit-file',
      file: { path: file },
    },
    cause,
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
