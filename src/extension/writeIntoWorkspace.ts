import * as vscode from 'vscode';
import { ProblemError } from '../model/problem.ts';
import { type Decision, type Folder, type Saved, saveKeeping } from './saveKeeping.ts';
import { readBackups } from './settings.ts';
import { workspaceFolder } from './workspaceFolder.ts';

/** A kind of file that people keep in their workspace, in their words. */
export interface KeptFiles {
  /** Name of their folder in the workspace. */
  readonly folder: string;
  /** Titles of what asks for another folder where no workspace is open, or which of several workspace folders. */
  readonly title: string;
  readonly openLabel: string;
  readonly placeHolder: string;
  /** Code and message of the problem that one cannot be written. */
  readonly code: string;
  readonly cannotWrite: (folder: string, reason: string) => string;
}

/** Where such files go: their folder in the workspace, or any folder when none is open; undefined when the person gave up. */
export async function askDirectory(files: KeptFiles): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const { title, openLabel } = files;
    const options = { title, openLabel, canSelectFolders: true, canSelectFiles: false };
    return (await vscode.window.showOpenDialog(options))?.[0];
  }
  const { placeHolder } = files;
  const folder = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick({ placeHolder });
  return folder && vscode.Uri.joinPath(folder.uri, files.folder);
}

/**
 * Writes a file so that nothing that is there is lost: `askAboutExisting` decides about another one of its name. Rejects
 * with a ProblemError that says why where it cannot be written.
 */
export async function writeIntoWorkspace(
  files: KeptFiles,
  directory: vscode.Uri,
  name: string,
  written: string | Uint8Array,
  askAboutExisting: (folder: Folder, taken: string) => Promise<Decision>,
): Promise<Saved | undefined> {
  const cannotWrite = (reason: string, cause?: unknown): ProblemError =>
    new ProblemError(
      {
        code: files.code,
        message: files.cannotWrite(directory.fsPath, reason),
        advice: vscode.l10n.t('Nothing that was there is changed. Try again with another folder, or make room.'),
        nextStep: 'retry',
      },
      cause,
    );
  if (vscode.workspace.fs.isWritableFileSystem(directory.scheme) === false) {
    throw cannotWrite(vscode.l10n.t('its file system is read-only'));
  }
  const folder = workspaceFolder(directory);
  try {
    const content = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    return await saveKeeping(folder, name, content, readBackups(), (taken) => askAboutExisting(folder, taken));
  } catch (error) {
    throw cannotWrite(reasonOf(error), error);
  }
}

function reasonOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).replace(/^Error: /, '');
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (/ENOSPC|EDQUOT/.test(text)) return vscode.l10n.t('the disk is full');
  if (/EROFS/.test(text)) return vscode.l10n.t('its file system is read-only');
  if (/ENOTDIR/.test(text) || code === 'FileNotADirectory') return vscode.l10n.t('a file is in the way of the folder');
  if (code === 'NoPermissions' || /EACCES|EPERM/.test(text)) return vscode.l10n.t('writing there is not allowed');
  if (code === 'FileExists') return vscode.l10n.t('a file with that name appeared meanwhile');
  return text;
}
