import { spawn } from 'node:child_process';

/** A command that ended with anything but 0. `output` is what it said on both channels. */
export class CommandError extends Error {
  readonly output: string;

  constructor(command: string, ending: string, output: string) {
    super(`${command} ended with ${ending}:\n${output.slice(-4000)}`);
    this.name = 'CommandError';
    this.output = output;
  }
}

/** Runs a command to its end without showing what it says. Answers its standard output; throws a {@link CommandError}. */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let both = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      both += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      both += chunk;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new CommandError([command, ...args].join(' '), signal ?? `code ${code}`, both));
    });
  });
}
