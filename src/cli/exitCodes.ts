import { problemOf } from '../inventory/protocol.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { printable, say } from './terminal.ts';

/** `stopped` is what shells say of a program that Ctrl+C ended. */
export const exitCodes = { complete: 0, failed: 1, usage: 2, gaps: 3, stopped: 130 } as const;

/** Prints what went wrong and what to do, and sets the exit code. */
export function failWith(error: unknown): void {
  const problem = problemOf(error);
  say(problem.message);
  process.stderr.write(`${printable(problem.advice)}\n`);
  process.exitCode = exitCodeOf(problem);
}

export function usageError(message: string, advice: string): ProblemError {
  return new ProblemError({ code: 'Usage', message, advice, nextStep: 'none' });
}

/** That Ctrl+C ended a reading of which a part alone is of no use. */
export function stoppedError(): ProblemError {
  return new ProblemError({
    code: 'Stopped',
    message: 'The reading was stopped before its end.',
    advice: 'Nothing was written, because it would be a part. Run the command again.',
    nextStep: 'retry',
  });
}

export function isStopped(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'Stopped';
}

function exitCodeOf({ code }: Problem): number {
  if (code === 'Usage') return exitCodes.usage;
  return code === 'Stopped' ? exitCodes.stopped : exitCodes.failed;
}
