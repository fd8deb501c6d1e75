import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Exit code of the CLI for "finished, with coverage gaps": some of each estate is closed on purpose. */
const finishedWithGaps = 3;

/** Runs the CLI as a person would: reads everything of a profile, and records it. */
export async function scan(
  profile: string,
  recording: string,
  environment: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Promise<void> {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  const command = spawn(
    process.execPath,
    [cli, 'scan', '--profile', profile, '--on-demand', ...options, '--record', recording],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { PATH: process.env.PATH, ...environment } },
  );
  const code = await new Promise<number | null>((resolve, reject) =>
    command.once('error', reject).once('exit', resolve),
  );
  if (code !== finishedWithGaps) throw new Error(`The scan ended with ${code}, not ${finishedWithGaps}.`);
}
