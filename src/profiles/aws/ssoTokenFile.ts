import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemError } from '../../model/problem.ts';
import { type Environment, homeOf } from './configuration.ts';

/** A sign-in to an SSO session, as the AWS CLI and every AWS SDK keep it. Times are ISO 8601. */
export interface SsoToken {
  readonly startUrl?: string;
  readonly region?: string;
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly registrationExpiresAt?: string;
  readonly refreshToken?: string;
}

/**
 * Where the token of a session is kept: in `.aws/sso/cache` of the home, under the SHA-1 of the session's name.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html
 */
export function tokenFile(session: string, environment: Environment): string {
  const name = createHash('sha1').update(session).digest('hex');
  return join(homeOf(environment), '.aws', 'sso', 'cache', `${name}.json`);
}

/** What a file holds now; undefined when it is not there or holds no token. */
export async function readToken(file: string): Promise<SsoToken | undefined> {
  let held: unknown;
  try {
    held = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    // A file that is being written anew by a program that does not do so at once is no token yet.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      return undefined;
    }
    throw unusable(file, 'read', error);
  }
  return isToken(held) ? held : undefined;
}

/** Keeps a token for this user alone. Whoever reads meanwhile reads the old one or the new one, whole. */
export async function writeToken(file: string, token: SsoToken): Promise<void> {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(beside, JSON.stringify(token, undefined, 2), { mode: 0o600, flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw unusable(file, 'written', error);
  }
}

/** Whether a token will still be good in so many milliseconds. */
export function isGood({ expiresAt }: SsoToken, margin = 0): boolean {
  return timeOf(expiresAt) - Date.now() > margin;
}

/** Milliseconds since 1970; NaN for what is no time. Older programs of AWS write `UTC` in place of `Z`. */
export function timeOf(text: string): number {
  return Date.parse(text.replace(/UTC$/, 'Z'));
}

/** A time as the AWS CLI writes it, to the second. */
export function inFile(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function isToken(held: unknown): held is SsoToken {
  if (typeof held !== 'object' || held === null) return false;
  const { accessToken, expiresAt, ...others } = held as Record<string, unknown>;
  const optional = ['clientId', 'clientSecret', 'registrationExpiresAt', 'refreshToken'];
  return (
    typeof accessToken === 'string' &&
    typeof expiresAt === 'string' &&
    optional.every((key) => others[key] === undefined || typeof others[key] === 'string')
  );
}

function unusable(file: string, what: 'read' | 'written', cause: unknown): ProblemError {
  return new ProblemError(
    {
      code: what === 'read' ? 'TokenNotReadable' : 'TokenNotWritten',
      message: `The sign-in that is kept in ${file} could not be ${what}.`,
      advice: 'Check that the file and its folder are yours, then try again.',
      nextStep: 'edit-file',
      file: { path: file },
    },
    cause,
  );
}
