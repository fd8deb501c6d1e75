import * as vscode from 'vscode';
import { exportKind } from '../../model/exportFormats.ts';
import type { WrittenExport } from './writeExport.ts';

/** Opens what was written, as far as VS Code can show it, and says what became of it. */
export async function showWritten(written: readonly WrittenExport[]): Promise<void> {
  const [first] = written;
  if (first === undefined) return;
  vscode.window.setStatusBarMessage(outcomeText(written), 8_000);
  const isShown = first.format === 'png' || !(first.format === 'html' || exportKind(first.format).binary);
  if (!isShown) return offerToOpen(first);
  // In the editor that the person has for such files: pictures as pictures, draw.io's own where it is installed.
  await vscode.commands.executeCommand('vscode.open', first.uri);
}

/** What only another program can show is opened when the person wants it. */
async function offerToOpen({ uri, saved: { name } }: WrittenExport): Promise<void> {
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Reveal in Explorer');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('{0} was written.', name), open, reveal);
  if (chosen === open) await vscode.env.openExternal(uri);
  if (chosen === reveal) await vscode.commands.executeCommand('revealInExplorer', uri);
}

function outcomeText(written: readonly WrittenExport[]): string {
  const [only, ...others] = written.map(({ saved }) => saved);
  if (only === undefined || others.length > 0) return vscode.l10n.t('{0} files were written.', written.length);
  switch (only.outcome) {
    case 'written':
      return vscode.l10n.t('{0} was written.', only.name);
    case 'unchanged':
      return vscode.l10n.t('{0} is up to date.', only.name);
    case 'replaced':
      return only.backup === undefined
        ? vscode.l10n.t('{0} was replaced.', only.name)
        : vscode.l10n.t('{0} was replaced. What it held is in {1}.', only.name, only.backup);
  }
}
