import * as vscode from 'vscode';
import type { ExportedFile, ExportRequest } from '../../inventory/exportRequest.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { isKeptInPlace } from '../../inventory/readExportCommand.ts';
import type { ExportFormat } from '../../model/exportFormats.ts';
import { type Decision, type Folder, freeName, type Saved } from '../saveKeeping.ts';
import { writeIntoWorkspace } from '../writeIntoWorkspace.ts';
import { exportedFiles } from './exportedFiles.ts';
import { runExport } from './runExport.ts';

/** A file that was written, and where. */
export interface WrittenExport {
  readonly uri: vscode.Uri;
  readonly format: ExportFormat;
  readonly saved: Saved;
}

/**
 * Writes exported files into a folder, each whole or not at all, and asks about those that are there with other content.
 * Undefined when the person gave up; what was written before stays. Rejects with a ProblemError where it cannot write.
 */
export async function writeExport(
  inventory: Inventory,
  request: ExportRequest,
  files: readonly ExportedFile[],
  directory: vscode.Uri,
): Promise<WrittenExport[] | undefined> {
  const written: WrittenExport[] = [];
  for (const file of files) {
    const decide = (folder: Folder, taken: string): Promise<Decision> =>
      askAboutExisting(inventory, request, file, folder, taken);
    const saved = await writeIntoWorkspace(exportedFiles(), directory, file.name, file.content, decide);
    if (saved === undefined) return undefined;
    written.push({ uri: vscode.Uri.joinPath(directory, saved.name), format: file.format, saved });
  }
  return written;
}

async function askAboutExisting(
  inventory: Inventory,
  request: ExportRequest,
  { format, content }: ExportedFile,
  folder: Folder,
  name: string,
): Promise<Decision> {
  const existing = await folder.read(name);
  const update = {
    label: vscode.l10n.t('Update in Place'),
    detail:
      format === 'drawio'
        ? vscode.l10n.t('What you moved, styled or added stays; what is new is marked, what is gone fades')
        : vscode.l10n.t('What you wrote around it stays'),
  };
  const replace = {
    label: vscode.l10n.t('Replace'),
    detail: vscode.l10n.t('What is there now is kept under another name'),
  };
  const newName = { label: vscode.l10n.t('New Name…') };
  const cancel = { label: vscode.l10n.t('Cancel') };
  const canUpdate =
    existing !== undefined && typeof content === 'string' && isKeptInPlace(format, new TextDecoder().decode(existing));
  const chosen = await vscode.window.showQuickPick([...(canUpdate ? [update] : []), replace, newName, cancel], {
    title: vscode.l10n.t('{0} Exists with Other Content', name),
  });
  if (chosen === update && existing !== undefined) return updated(inventory, request, format, existing);
  if (chosen === replace) return { replace: true };
  return chosen === newName ? askName(folder, name) : undefined;
}

/** What is there, with what is new in it. */
export async function updated(
  inventory: Inventory,
  request: ExportRequest,
  format: ExportFormat,
  existing: Uint8Array,
): Promise<Decision> {
  const before = { [format]: new TextDecoder().decode(existing) };
  const [file] = (await runExport(inventory, { ...request, formats: [format], existing: before })) ?? [];
  if (file === undefined) return undefined;
  return { with: typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content };
}

async function askName(folder: Folder, name: string): Promise<Decision> {
  const value = await freeName(folder, name);
  const given = await vscode.window.showInputBox({
    title: vscode.l10n.t('Name of the File'),
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
