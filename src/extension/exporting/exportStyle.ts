import * as vscode from 'vscode';
import { ProblemError } from '../../model/problem.ts';
import { type ExportStyle, usualStyle } from '../../picture/exportStyle.ts';
import { parseStyleFile, styleFilePath } from '../../views/styleFile.ts';
import { styleOf } from './styleSettings.ts';

/** How exports look: as the workspace's own file says where it has one, as settings say elsewhere. */
export async function readExportStyle(): Promise<{ readonly style: ExportStyle; readonly styleFile?: string }> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const text = await textAt(vscode.Uri.joinPath(uri, styleFilePath));
    if (text === undefined) continue;
    return { style: styleIn(text, styleFilePath), styleFile: styleFilePath };
  }
  return { style: settingsStyle() };
}

/** How exports look where no file says it. */
export function settingsStyle(): ExportStyle {
  return { ...usualStyle, ...styleOf(vscode.workspace.getConfiguration('orrery.export')) };
}

/** The style that a file keeps. A ProblemError names its first mistake. */
export function styleIn(text: string, path: string): ExportStyle {
  const parsed = parseStyleFile(text);
  if ('style' in parsed) return parsed.style;
  const [problem] = parsed.problems;
  throw new ProblemError({
    code: 'InvalidStyle',
    message: vscode.l10n.t(
      'The style of exports in {0}, line {1}, cannot be used: {2}',
      path,
      problem?.start.line ?? 1,
      problem?.message ?? '',
    ),
    advice: problem?.advice ?? '',
    nextStep: 'none',
  });
}

/** Undefined where there is no such file. */
async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
