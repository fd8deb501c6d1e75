import { rename } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Folder } from './saveKeeping.ts';

/** A folder of any file system that VS Code knows, made when it is first written to. */
export function workspaceFolder(folder: vscode.Uri): Folder {
  const { fs } = vscode.workspace;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  return {
    async read(name) {
      try {
        return await fs.readFile(at(name));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
        throw error;
      }
    },
    async write(name, content) {
      await fs.createDirectory(folder);
      await fs.writeFile(at(name), content);
    },
    async rename(from, to, { overwrite }) {
      // VS Code deletes what is there first, which closes its editor and for a moment leaves nothing. The file systems of
      // machines replace it in one step.
      if (overwrite && folder.scheme === 'file') await rename(at(from).fsPath, at(to).fsPath);
      else await fs.rename(at(from), at(to), { overwrite });
    },
    copy: async (from, to) => fs.copy(at(from), at(to), { overwrite: false }),
    remove: async (name) => fs.delete(at(name)),
  };
}
