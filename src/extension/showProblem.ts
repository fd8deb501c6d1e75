import * as vscode from 'vscode';
import { type Problem, ProblemError } from '../model/problem.ts';
import { plainMessage } from './plainText.ts';
import { workerStopped } from './workerStopped.ts';

/** Any error as a problem with words for a person. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    code: 'Unexpected',
    message: vscode.l10n.t(
      'Something went wrong in Orrery: {0}',
      error instanceof Error ? error.message : String(error),
    ),
    advice: vscode.l10n.t('Try again. The log has the details.'),
    nextStep: 'retry',
  };
}

/** Says what went wrong with what the person just asked for, and logs it with its cause. */
export async function showProblem(log: vscode.LogOutputChannel, error: unknown): Promise<void> {
  const problem = problemOf(error);
  logProblem(log, error);
  if (problem.code === workerStopped) return;
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(plainMessage(`${problem.message} ${problem.advice}`), showLog);
  if (chosen === showLog) log.show();
}

/** Keeps an error in the log only. */
export function logProblem(log: vscode.LogOutputChannel, error: unknown): void {
  const { code, message, operation } = problemOf(error);
  log.error(`${code}: ${message}${operation === undefined ? '' : ` (${operation})`}`);
  const cause = error instanceof ProblemError ? error.cause : error;
  if (cause instanceof Error && cause.stack !== undefined) log.debug(cause.stack);
}

/** Registers a command whose failures are shown, never lost. */
export function registerCommand<Arguments extends unknown[]>(
  log: vscode.LogOutputChannel,
  command: string,
  run: (...given: Arguments) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (...given: Arguments) => {
    try {
      return await run(...given);
    } catch (error) {
      await showProblem(log, error);
      return undefined;
    }
  });
}
