import * as vscode from 'vscode';
import type { ExportRequest } from '../../inventory/exportRequest.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { exportKind } from '../../model/exportFormats.ts';
import { plainPathStep } from '../plainText.ts';
import { showMarkdown } from '../showMarkdown.ts';
import { runExport } from './runExport.ts';

const scheme = 'orrery-preview';

/** Shows exports that are not written anywhere. */
export interface ExportPreviews {
  show(request: ExportRequest): Promise<void>;
}

/**
 * Text is shown as a read-only document. Drawings are shown by VS Code's own image preview, which wants a file: it is
 * kept where the extension keeps its own, and goes with the next one.
 */
export function registerExportPreviews(context: vscode.ExtensionContext, inventory: Inventory): ExportPreviews {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) texts.delete(uri.path);
    }),
  );

  async function showText(name: string, content: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${plainPathStep(name)}` });
    texts.set(uri.path, content);
    changed.fire(uri);
    if (name.endsWith('.md')) return showMarkdown(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
  }

  async function showImage(name: string, content: Uint8Array): Promise<void> {
    const folder = vscode.Uri.joinPath(context.globalStorageUri, 'preview');
    await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false }).then(undefined, isGone);
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, content);
    await vscode.commands.executeCommand('vscode.open', uri, { preview: true, preserveFocus: true });
  }

  return {
    async show(request) {
      const [format] = request.formats;
      if (format === undefined) return;
      // What drawings look like is what a PNG of the same picture looks like.
      const shown = exportKind(format).group === 'drawing' ? 'png' : format;
      const [file] = (await runExport(inventory, { ...request, formats: [shown] })) ?? [];
      if (file === undefined) return;
      if (typeof file.content === 'string') await showText(file.name, file.content);
      else await showImage(file.name, file.content);
    },
  };
}

/** There was none before. */
function isGone(error: unknown): void {
  if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
  throw error;
}
