import * as vscode from 'vscode';
import type { Inventory } from '../../inventory/inventory.ts';
import type { View } from '../../picture/view.ts';
import { costText } from '../costText.ts';
import { missingTitle } from '../countText.ts';
import type { Readings } from '../readings.ts';

/** Offers to read what is missing or no longer fresh in what a view is about. False when the person gave up. */
export async function readWhatIsMissing(
  inventory: Inventory,
  readings: Readings,
  profile: string,
  view: View,
): Promise<boolean> {
  const scopes = view.root === undefined ? (view.filter.within ?? []) : [view.root];
  const requests = (scopes.length === 0 ? [{}] : scopes.map((under) => ({ under }))).map(
    (under) => ({ profile, ...under, depth: 'everything' }) as const,
  );
  const [{ nodes }, ...estimates] = await Promise.all([
    inventory.picture({ profile, view }),
    ...requests.map((request) => inventory.estimate(request)),
  ]);
  const unread = nodes.filter((node) => node.unread).length;
  const missing = sum(estimates.map(({ readings: count }) => count));
  if (unread === 0 && missing === 0) return true;
  const cost = {
    calls: sum(estimates.map(({ calls }) => calls)),
    seconds: sum(estimates.map(({ seconds }) => seconds)),
    readings: missing,
    cached: sum(estimates.map(({ cached }) => cached)),
    guessed: estimates.some(({ guessed }) => guessed),
  };
  const readFirst = {
    label: vscode.l10n.t('Read First'),
    detail: vscode.l10n.t('Takes {0}. It can be cancelled.', costText(cost, vscode.l10n, vscode.env.language)),
  };
  const asItIs = {
    label: vscode.l10n.t('Export What Is Known'),
    detail: vscode.l10n.t('The file says what was not read.'),
  };
  const chosen = await vscode.window.showQuickPick([readFirst, asItIs], {
    title: missingTitle({ unread, elements: nodes.length, readings: missing }, vscode.l10n),
  });
  if (chosen !== readFirst) return chosen === asItIs;
  for (const request of requests) {
    const summary = await readings.read(request);
    if (summary === undefined || summary.cancelled) return false;
  }
  return true;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
