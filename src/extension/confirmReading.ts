import * as vscode from 'vscode';
import type { Inventory, ReadRequest } from '../inventory/inventory.ts';
import { costText, isLarge } from './costText.ts';
import { plainLine } from './plainText.ts';

/** Whether a reading of everything in a place may begin: one that costs much is told in figures and asked about first. */
export async function confirmReading(inventory: Inventory, request: ReadRequest, name: string): Promise<boolean> {
  const estimate = await inventory.estimate(request);
  if (!isLarge(estimate)) return true;
  const read = vscode.l10n.t('Read');
  const cost = costText(estimate, vscode.l10n, vscode.env.language);
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Reading everything in {0} takes {1}.', plainLine(name), cost),
    {
      modal: true,
      detail: vscode.l10n.t('What is found is shown at once and kept. You can cancel the reading at any time.'),
    },
    read,
  );
  return chosen === read;
}
