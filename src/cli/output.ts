import { writeFileSync } from 'node:fs';
import { visibleJson } from '../model/json.ts';
import { ProblemError } from '../model/problem.ts';
import type { OutputOptions } from './options.ts';

/** Writes a command's answer to the file it was asked for, else to standard output. */
export function put(options: OutputOptions, text: string): void {
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

export function putJson(options: OutputOptions, value: unknown): void {
  put(options, `${printableJson(value)}\n`);
}

/** JSON that does not steer a terminal. */
export function printableJson(value: unknown): string {
  return visibleJson(JSON.stringify(value, undefined, 2));
}
