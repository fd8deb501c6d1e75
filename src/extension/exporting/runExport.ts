import * as vscode from 'vscode';
import type { ExportedFile, ExportRequest } from '../../inventory/exportRequest.ts';
import type { Inventory } from '../../inventory/inventory.ts';

/** Milliseconds after which a person wants to know that something is going on. */
const patience = 700;

/**
 * What the inventory writes, with progress that can be cancelled where it takes long; undefined when the person
 * cancelled.
 */
export async function runExport(
  inventory: Inventory,
  request: ExportRequest,
): Promise<readonly ExportedFile[] | undefined> {
  const abort = new AbortController();
  let now = '';
  let report = (_message: string): void => {};
  const running = inventory.export(request, abort.signal, (progress) => {
    now = progress.now;
    report(now);
  });
  const timer = setTimeout(() => {
    const title = vscode.l10n.t('Exporting');
    const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
    void vscode.window.withProgress(options, async (shown, token) => {
      token.onCancellationRequested(() => abort.abort());
      report = (message) => shown.report({ message });
      report(now);
      await running.catch(() => {});
    });
  }, patience);
  try {
    return await running;
  } catch (error) {
    if (abort.signal.aborted) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
