import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import { plainPathStep } from './plainText.ts';
import { registerReadOnlyDocuments } from './readOnlyDocuments.ts';
import { asMarkdown, showMarkdown } from './showMarkdown.ts';

/** Reports of scans as read-only documents. */
export interface ScanReportDocuments {
  /** Opens one in VS Code's Markdown preview, or as text where that is switched off. */
  show(report: ReportAddress): Promise<void>;
  /** Open reports of a profile ask again: its scan may have gone on. */
  changed(profile: string): void;
}

export interface ReportAddress {
  readonly profile: string;
  readonly profileName: string;
  readonly scan: number;
}

const scheme = 'orrery-report';

export function registerScanReportDocuments(
  context: vscode.ExtensionContext,
  inventory: Inventory,
): ScanReportDocuments {
  const documents = registerReadOnlyDocuments(context, scheme, {
    async textOf(query) {
      const found = await inventory.scanReport({
        profile: query.get('profile') ?? '',
        scan: Number(query.get('scan')),
      });
      return found?.markdown ?? `${vscode.l10n.t('Nothing is known of this scan any more.')}\n`;
    },
    problemText: ({ message, advice }) => `${asMarkdown(message)} ${asMarkdown(advice)}\n`,
  });
  return {
    show: (report) => showMarkdown(uriOf(report)),
    changed: documents.changed,
  };
}

/** Editors take their titles from the last step of the path. */
function uriOf({ profile, profileName, scan }: ReportAddress): vscode.Uri {
  return vscode.Uri.from({
    scheme,
    path: `/${plainPathStep(vscode.l10n.t('Scan report: {0}', profileName))}`,
    query: new URLSearchParams({ profile, scan: String(scan) }).toString(),
  });
}
