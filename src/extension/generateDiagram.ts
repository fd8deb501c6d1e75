import * as vscode from 'vscode';
import type { DiagramFormat, Inventory } from '../inventory/inventory.ts';
import type { View } from '../picture/view.ts';
import { costText } from './costText.ts';
import type { Readings } from './readings.ts';
import { type Decision, type Folder, freeName, type Saved } from './saveKeeping.ts';
import { askDirectory, type KeptFiles, writeIntoWorkspace } from './writeIntoWorkspace.ts';

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
  const files = diagramFiles();
  const directory = await askDirectory(files);
  if (directory === undefined) return;

  const { text, fileName } = await inventory.diagram({ profile, view, format });
  const saved = await writeIntoWorkspace(files, directory, fileName, text, askAboutExisting);
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

/** Made when they are needed: texts are translated once the extension runs. */
function diagramFiles(): KeptFiles {
  return {
    folder: 'diagrams',
    title: vscode.l10n.t('Folder for the Diagram'),
    openLabel: vscode.l10n.t('Write Diagram Here'),
    placeHolder: vscode.l10n.t('Folder for the diagram'),
    code: 'CannotWriteDiagram',
    cannotWrite: (folder, reason) => vscode.l10n.t('The diagram could not be written to {0}: {1}.', folder, reason),
  };
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
