import { type Problem, ProblemError } from '../../model/problem.ts';

/** What went wrong, in words for the webview. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    code: 'Unexpected',
    message: error instanceof Error ? error.message : String(error),
    advice: 'Try again. If it happens again, the log in the Output view says more.',
    nextStep: 'retry',
  };
}

/** Whether a view counts changes from a scan that is not kept any more. */
export function isScanForgotten(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'ScanNotKept';
}

export function noConsolePage(name: string): Problem {
  return {
    code: 'NoConsolePage',
    message: `Orrery knows no console page for ${name}.`,
    advice: 'Copy its ID and search for it in the console or the portal.',
    nextStep: 'none',
  };
}
