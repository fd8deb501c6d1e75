import { writeFileSync } from 'node:fs';
import { ProblemError } from '../model/problem.ts';
import type { SourceOptions } from './session.ts';

/** Writes a command's answer to the file it was asked for, else to standard output. */
export function put(options: SourceOptions, text: string): void {
  if (options.output === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(options.output, text);
  } catch (error) {
    throw new ProblemError(
      {
        code: 'OutputFailed',
        message: `${options.output} could not be written: ${error instanceof Error ? error.message : String(error)}`,
        advice: 'Choose another file with --output.',
        nextStep: 'none',
      },
      error,
    );
  }
}

export function putJson(options: SourceOptions, value: unknown): void {
  put(options, `${JSON.stringify(value, undefined, 2)}\n`);
}
