import { homedir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Problem } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';

/** Opens the file that a problem is in, else the one that configures the profile, else the AWS configuration file. */
export async function editConfigurationFile(problem: Problem | undefined, profile: Profile | undefined): Promise<void> {
  const source = profile !== undefined && path.isAbsolute(profile.source) ? profile.source : undefined;
  const file = problem?.file?.path ?? source ?? process.env.AWS_CONFIG_FILE ?? path.join(homedir(), '.aws', 'config');
  const line = Math.max(0, (problem?.file?.line ?? 1) - 1);
  await vscode.window.showTextDocument(await openOrBegin(vscode.Uri.file(file)), {
    selection: new vscode.Range(line, 0, line, 0),
  });
}

/** A file that is not there yet opens as a new one that will be saved there. */
async function openOrBegin(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound') throw error;
    return vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  }
  return vscode.workspace.openTextDocument(uri);
}
