import * as vscode from 'vscode';
import { plainLine } from './plainText.ts';

/** Asks for the six digits of an MFA device; undefined when the person declines. */
export async function askMfaCode(profile: string, device: string): Promise<string | undefined> {
  const code = await vscode.window.showInputBox({
    title: vscode.l10n.t('Sign In to {0}', plainLine(profile)),
    prompt: vscode.l10n.t('Enter the six digits that {0} shows.', plainLine(device)),
    placeHolder: '123456',
    ignoreFocusOut: true,
    validateInput: (value) => (isCode(value) ? undefined : vscode.l10n.t('An MFA code has exactly six digits.')),
  });
  return code?.trim();
}

function isCode(value: string): boolean {
  return /^\s*\d{6}\s*$/.test(value);
}
