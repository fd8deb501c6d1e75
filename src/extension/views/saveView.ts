import * as vscode from 'vscode';
import { ProblemError } from '../../model/problem.ts';
import type { View } from '../../picture/view.ts';
import type { ViewFile } from '../../views/viewFile.ts';
import { viewFileName } from '../../views/viewFileName.ts';
import { writeViewFile } from '../../views/writeViewFile.ts';
import { plainLine } from '../plainText.ts';
import { type Decision, type Folder, type Saved, saveKeeping } from '../saveKeeping.ts';
import { workspaceFolder } from '../workspaceFolder.ts';
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
  const directory = await askDirectory();
  if (directory === undefined) return;
  const text = writeViewFile(undefined, { title: title.trim(), profile: profileName, view, notes });
  const saved = await save(workspaceFolder(directory), directory, title, text);
  if (saved === undefined) return;
  await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.joinPath(directory, saved.name), viewEditorType);
  if (saved.outcome === 'replaced') {
    const message = vscode.l10n.t('{0} was replaced. What it held is in {1}.', saved.name, saved.backup);
    vscode.window.setStatusBarMessage(message, 8_000);
  }
}

/** Where views go: `views` in the workspace folder, or any folder when none is open. */
async function askDirectory(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const chosen = await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Folder for the View'),
      openLabel: vscode.l10n.t('Save View Here'),
      canSelectFolders: true,
      canSelectFiles: false,
    });
    return chosen?.[0];
  }
  const folder =
    folders.length === 1
      ? folders[0]
      : await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Folder for the view') });
  return folder && vscode.Uri.joinPath(folder.uri, 'views');
}

async function save(folder: Folder, directory: vscode.Uri, title: string, text: string): Promise<Saved | undefined> {
  try {
    const content = new TextEncoder().encode(text);
    return await saveKeeping(folder, viewFileName(title), content, (taken) => askAboutExisting(folder, title, taken));
  } catch (error) {
    throw new ProblemError(
      {
        code: 'CannotWriteView',
        message: vscode.l10n.t(
          'The view could not be written to {0}: {1}',
          directory.fsPath,
          error instanceof Error ? error.message : String(error),
        ),
        advice: vscode.l10n.t('Nothing that was there is changed. Try again, or make room.'),
        nextStep: 'retry',
      },
      error,
    );
  }
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
