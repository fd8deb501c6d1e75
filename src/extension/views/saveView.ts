import * as vscode from 'vscode';
import type { View } from '../../picture/view.ts';
import type { ViewFile } from '../../views/viewFile.ts';
import { viewFileName } from '../../views/viewFileName.ts';
import { writeViewFile } from '../../views/writeViewFile.ts';
import { plainLine } from '../plainText.ts';
import type { Decision, Folder } from '../saveKeeping.ts';
import { askDirectory, type KeptFiles, writeIntoWorkspace } from '../writeIntoWorkspace.ts';
import { viewEditorType } from './viewEditor.ts';

/** A view that a graph shows, to be kept. */
export interface ViewToSave {
  readonly profileName: string;
  readonly view: View;
  readonly notes: ViewFile['notes'];
  readonly suggestedTitle: string;
}

/**
 * Asks for a title, writes the view into the workspace as `views/….orrery.yaml` and opens it as a graph. What is there
 * already is never lost. Rejects with a ProblemError where it cannot be written.
 */
export async function saveView({ profileName, view, notes, suggestedTitle }: ViewToSave): Promise<void> {
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('Save View'),
    prompt: vscode.l10n.t('Title of the view'),
    value: plainLine(suggestedTitle),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Enter a title.') : undefined),
  });
  if (title === undefined) return;
  const files = viewFiles();
  const directory = await askDirectory(files);
  if (directory === undefined) return;
  const text = writeViewFile(undefined, { title: title.trim(), profile: profileName, view, notes });
  const saved = await writeIntoWorkspace(files, directory, viewFileName(title), text, (folder, taken) =>
    askAboutExisting(folder, title, taken),
  );
  if (saved === undefined) return;
  await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.joinPath(directory, saved.name), viewEditorType);
  if (saved.outcome === 'replaced' && saved.backup !== undefined) {
    const message = vscode.l10n.t('{0} was replaced. What it held is in {1}.', saved.name, saved.backup);
    vscode.window.setStatusBarMessage(message, 8_000);
  }
}

/** Made when they are needed: texts are translated once the extension runs. */
function viewFiles(): KeptFiles {
  return {
    folder: 'views',
    title: vscode.l10n.t('Folder for the View'),
    openLabel: vscode.l10n.t('Save View Here'),
    placeHolder: vscode.l10n.t('Folder for the view'),
    code: 'CannotWriteView',
    cannotWrite: (folder, reason) => vscode.l10n.t('The view could not be written to {0}: {1}.', folder, reason),
  };
}

async function askAboutExisting(folder: Folder, title: string, taken: string): Promise<Decision> {
  const newName = await freeViewName(folder, title);
  const beside = { label: vscode.l10n.t('Save Beside It'), detail: vscode.l10n.t('As {0}', newName) };
  const replace = {
    label: vscode.l10n.t('Replace'),
    detail: vscode.l10n.t('What is there now is kept under another name'),
  };
  const chosen = await vscode.window.showQuickPick([beside, replace], {
    title: vscode.l10n.t('{0} Exists with Other Content', taken),
  });
  if (chosen === replace) return { replace: true };
  return chosen === beside ? { newName } : undefined;
}

/** The first name for the title that no file has. */
async function freeViewName(folder: Folder, title: string): Promise<string> {
  for (let number = 2; ; number += 1) {
    const name = viewFileName(title, number);
    if ((await folder.read(name)) === undefined) return name;
  }
}
