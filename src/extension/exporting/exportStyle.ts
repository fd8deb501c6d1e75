import * as vscode from 'vscode';
import { type ExportStyle, usualStyle } from '../../picture/exportStyle.ts';

/** How exports look, as settings say. */
export async function readExportStyle(): Promise<{ readonly style: ExportStyle; readonly styleFile?: string }> {
  const settings = vscode.workspace.getConfiguration('orrery.export');
  return { style: { ...usualStyle, mode: settings.get('colorTheme', usualStyle.mode) } };
}
