import * as vscode from 'vscode';

/** Copies a text and says so where it disturbs nobody. Does nothing when there is none. */
export async function copyText(text: string | undefined): Promise<void> {
  if (text === undefined) return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2_000);
}
