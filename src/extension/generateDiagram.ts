import * as vscode from 'vscode';
import type { DiagramFormat, Inventory } from '../inventory/inventory.ts';
import { ProblemError } from '../model/problem.ts';
import type { View } from '../picture/view.ts';
import { costText } from './costText.ts';
import type { Readings } from './readings.ts';
import { type Decision, type Folder, freeName, type Saved, saveKeeping } from './saveKeeping.ts';
import { workspaceFolder } from './workspaceFolder.ts';

/** Asks for what is not known yet, writes the diagram of a view into the workspace and opens it. */
export async function generateDiagram(
  inventory: Inventory,
  readings: Readings,
  profile: string,
  view: View,
): Promise<void> {
  const format = await askFormat();
  if (format === undefined) return;
  if (!(await readWhatIsMissing(inventory, readings, profile, view))) return;
  const directory = await askDirectory();
  if (directory === undefined) return;

  const { text, fileName } = await inventory.diagram({ profile, view, format });
  const folder = workspaceFolder(directory);
  const saved = await save(folder, directory, fileName, text);
  if (saved === undefined) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(directory, saved.name));
  vscode.window.setStatusBarMessage(outcomeText(saved), 8_000);
}

async function askFormat(): Promise<DiagramFormat | undefined> {
  const items: (vscode.QuickPickItem & { format: DiagramFormat })[] = [
    {
      label: 'Mermaid',
      description: '.mmd',
      detail: vscode.l10n.t('Text that Markdown viewers, wikis and Git hosts draw'),
      format: 'mermaid',
    },
    {
      label: 'Python diagrams',
      description: '.py',
      detail: vscode.l10n.t('A program for the Python package diagrams, which draws it with the icons of the provider'),
      format: 'diagrams',
    },
  ];
  const title = vscode.l10n.t('Generate Diagram: Format');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.format;
}

/** Offers to read what is missing or no longer fresh in the scope. False when the person gave up. */
async function readWhatIsMissing(
  inventory: Inventory,
  readings: Readings,
  profile: string,
  view: View,
): Promise<boolean> {
  const under = view.root === undefined ? {} : { under: view.root };
  const request = { profile, ...under, depth: 'everything' } as const;
  const [{ nodes }, estimate] = await Promise.all([inventory.picture({ profile, view }), inventory.estimate(request)]);
  const unread = nodes.filter((node) => node.unread).length;
  if (unread === 0 && estimate.readings === 0) return true;
  const readFirst = {
    label: vscode.l10n.t('Read First'),
    detail: vscode.l10n.t('Takes {0}. It can be cancelled.', costText(estimate, vscode.l10n, vscode.env.language)),
  };
  const asItIs = {
    label: vscode.l10n.t('Draw What Is Known'),
    detail: vscode.l10n.t('The diagram says what was not read.'),
  };
  const chosen = await vscode.window.showQuickPick([readFirst, asItIs], {
    title:
      unread > 0
        ? vscode.l10n.t('Generate Diagram: {0} of {1} elements were not read', unread, nodes.length)
        : vscode.l10n.t('Generate Diagram: {0} readings are missing or no longer fresh', estimate.readings),
  });
  if (chosen !== readFirst) return chosen === asItIs;
  const summary = await readings.read(request);
  return summary !== undefined && !summary.cancelled;
}

/** Where diagrams go: `diagrams` in the workspace folder, or any folder when none is open. */
async function askDirectory(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const chosen = await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Folder for the Diagram'),
      openLabel: vscode.l10n.t('Write Diagram Here'),
      canSelectFolders: true,
      canSelectFiles: false,
    });
    return chosen?.[0];
  }
  const folder =
    folders.length === 1
      ? folders[0]
      : await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Folder for the diagram') });
  return folder && vscode.Uri.joinPath(folder.uri, 'diagrams');
}

async function save(folder: Folder, directory: vscode.Uri, name: string, text: string): Promise<Saved | undefined> {
  if (vscode.workspace.fs.isWritableFileSystem(directory.scheme) === false) {
    throw cannotWrite(directory, vscode.l10n.t('its file system is read-only'));
  }
  try {
    return await saveKeeping(folder, name, new TextEncoder().encode(text), (taken) => askAboutExisting(folder, taken));
  } catch (error) {
    throw cannotWrite(directory, reasonOf(error), error);
  }
}

async function askAboutExisting(folder: Folder, name: string): Promise<Decision> {
  const backup = await freeName(folder, name, '.');
  const replace = {
    label: vscode.l10n.t('Replace'),
    detail: vscode.l10n.t('What is there now is kept as {0}', backup),
  };
  const newName = { label: vscode.l10n.t('New Name…') };
  const cancel = { label: vscode.l10n.t('Cancel') };
  const chosen = await vscode.window.showQuickPick([replace, newName, cancel], {
    title: vscode.l10n.t('{0} Exists with Other Content', name),
  });
  if (chosen === replace) return { replace: true };
  if (chosen !== newName) return undefined;
  const value = await freeName(folder, name, '-');
  const given = await vscode.window.showInputBox({
    title: vscode.l10n.t('Name of the Diagram'),
    value,
    valueSelection: [0, value.lastIndexOf('.')],
    validateInput: (text) => (isFileName(text) ? undefined : vscode.l10n.t('Enter a file name without a folder.')),
  });
  return given === undefined ? undefined : { newName: given.trim() };
}

function isFileName(text: string): boolean {
  const name = text.trim();
  return name !== '' && name !== '.' && name !== '..' && !/[\\/:*?"<>|\p{Cc}]/u.test(name);
}

function outcomeText(saved: Saved): string {
  switch (saved.outcome) {
    case 'written':
      return vscode.l10n.t('{0} was written.', saved.name);
    case 'unchanged':
      return vscode.l10n.t('{0} is up to date.', saved.name);
    case 'replaced':
      return vscode.l10n.t('{0} was replaced. What it held is in {1}.', saved.name, saved.backup);
  }
}

function reasonOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).replace(/^Error: /, '');
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (/ENOSPC|EDQUOT/.test(text)) return vscode.l10n.t('the disk is full');
  if (/EROFS/.test(text)) return vscode.l10n.t('its file system is read-only');
  if (/ENOTDIR/.test(text) || code === 'FileNotADirectory') return vscode.l10n.t('a file is in the way of the folder');
  if (code === 'NoPermissions') return vscode.l10n.t('writing there is not allowed');
  if (code === 'FileExists') return vscode.l10n.t('a file with that name appeared meanwhile');
  return text;
}

function cannotWrite(directory: vscode.Uri, reason: string, cause?: unknown): ProblemError {
  return new ProblemError(
    {
      code: 'CannotWriteDiagram',
      message: vscode.l10n.t('The diagram could not be written to {0}: {1}.', directory.fsPath, reason),
      advice: vscode.l10n.t('Nothing that was there is changed. Try again with another folder, or make room.'),
      nextStep: 'retry',
    },
    cause,
  );
}
