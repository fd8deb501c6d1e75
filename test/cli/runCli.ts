import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The program itself. */
export const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a person does, to its end. Of the environment it has only what is given, and the path. */
export function runCli(environment: Readonly<Record<string, string>>, ...words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli, ...words],
    { env: { PATH: process.env.PATH, ...environment }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, stdout, stderr };
}
