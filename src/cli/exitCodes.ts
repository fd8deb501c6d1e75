import { problemOf } from '../inventory/protocol.ts';
import { ProblemError } from '../model/problem.ts';
import { printable, say } from './terminal.ts';

export const exitCodes = { complete: 0, failed: 1, usage: 2, gaps: 3 } as const;

/** Prints what went wrong and what to do, and sets the exit code. */
export function failWith(error: unknown): void {
  const problem = problemOf(error);
  say(problem.message);
  process.stderr.write(`${printable(problem.advice)}\n`);
  process.exitCode = problem.code === 'Usage' ? exitCodes.usage : exitCodes.failed;
}

export function usageError(message: string, advice: string): ProblemError {
  return new ProblemError({ code: 'Usage', message, advice, nextStep: 'none' });
}
