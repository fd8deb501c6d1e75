import * as vscode from 'vscode';
import type { KeptFiles } from '../writeIntoWorkspace.ts';

/** Exports in the workspace, in people's words. Made when they are needed: texts are translated once the extension runs. */
export function exportedFiles(): KeptFiles {
  return {
    folder: 'diagrams',
    title: vscode.l10n.t('Folder for the Export'),
    openLabel: vscode.l10n.t('Write Here'),
    placeHolder: vscode.l10n.t('Folder for the export'),
    code: 'CannotWriteExport',
    cannotWrite: (folder, reason) => vscode.l10n.t('The export could not be written to {0}: {1}.', folder, reason),
  };
}
