import * as vscode from 'vscode';
import { callsText, readingsText, resourcesText } from './countText.ts';
import { plainLabel } from './plainText.ts';
import type { ReadingState, Readings } from './readings.ts';

/** While something is read: a status bar item that cancels it, a progress bar in the view, and the context `orrery.reading`. */
export function showReadingStatus(context: vscode.ExtensionContext, readings: Readings, viewId: string): void {
  let item: vscode.StatusBarItem | undefined;
  let finish: (() => void) | undefined;

  function begin(): void {
    item = vscode.window.createStatusBarItem('orrery.reading', vscode.StatusBarAlignment.Left);
    item.name = vscode.l10n.t('Orrery: Reading');
    item.command = 'orrery.cancelReading';
    item.show();
    const ended = new Promise<void>((resolve) => {
      finish = resolve;
    });
    void vscode.window.withProgress({ location: { viewId } }, () => ended);
    void vscode.commands.executeCommand('setContext', 'orrery.reading', true);
  }

  function end(): void {
    item?.dispose();
    item = undefined;
    finish?.();
    void vscode.commands.executeCommand('setContext', 'orrery.reading', false);
  }

  context.subscriptions.push(
    readings.onDidProgress((state) => {
      if (state.active === 0) return end();
      if (item === undefined) begin();
      if (item !== undefined) describe(item, state);
    }),
    { dispose: end },
  );
}

function describe(item: vscode.StatusBarItem, state: ReadingState): void {
  const { calls, resources, readings, done, throttled, now } = state;
  const found = resourcesText(resources, vscode.l10n);
  const sent = callsText(calls, vscode.l10n);
  item.text = `$(sync~spin) ${found}, ${sent}`;
  item.tooltip = [
    plainLabel(now),
    vscode.l10n.t('{0}, {1}. Select to cancel.', readingsText(done, readings, vscode.l10n), sent),
    throttled === 0
      ? ''
      : vscode.l10n.t('Calls slowed down by the provider: {0}. Orrery reads more slowly.', throttled),
  ]
    .filter((line) => line !== '')
    .join('\n');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Orrery is reading: {0} so far. Select to cancel.', found),
  };
}
