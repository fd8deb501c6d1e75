import * as vscode from 'vscode';
import { plainLine } from './plainText.ts';

/** Shows the code of a sign-in and, once the person agrees, opens its page with the code at hand. False: they declined. */
export async function showSignInCode(profile: string, code: string, address: string): Promise<boolean> {
  const open = vscode.l10n.t('Copy Code & Open Browser');
  const detail = vscode.l10n.t('Confirm it in the browser only if it shows the same code.');
  const message = vscode.l10n.t('Your code to sign in to {0}: {1}', plainLine(profile), plainLine(code));
  const chosen = await vscode.window.showInformationMessage(message, { modal: true, detail }, open);
  if (chosen !== open) return false;
  await vscode.env.clipboard.writeText(code);
  return vscode.env.openExternal(vscode.Uri.parse(address, true));
}
