import * as vscode from 'vscode';
import type { Problem } from '../model/problem.ts';
import { ProblemError } from '../model/problem.ts';
import { plainMessage } from './plainText.ts';
import { logProblem } from './showProblem.ts';

/** Tells what a person should know that nothing they asked for caused: each thing once in this window, and in the log. */
export function createNotices(log: vscode.LogOutputChannel): (problem: Problem) => void {
  const told = new Set<string>();

  async function tell({ message, advice }: Problem): Promise<void> {
    const showLog = vscode.l10n.t('Show Log');
    const chosen = await vscode.window.showWarningMessage(plainMessage(`${message} ${advice}`), showLog);
    if (chosen === showLog) log.show();
  }

  return (problem) => {
    const key = JSON.stringify([problem.code, problem.message]);
    if (told.has(key)) return;
    told.add(key);
    logProblem(log, new ProblemError(problem));
    void tell(problem);
  };
}
