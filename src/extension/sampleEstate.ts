import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import { defaultView } from '../picture/view.ts';
import type { GraphPanels } from './graph/graphPanel.ts';
import type { Readings } from './readings.ts';
import { sampleProfile } from './sampleProfile.ts';
import type { ShownProfiles } from './shownProfiles.ts';
import { registerCommand } from './showProblem.ts';
import type { AccountsView } from './sidebar/accountsView.ts';

export interface SampleEstateParts {
  readonly log: vscode.LogOutputChannel;
  readonly inventory: Inventory;
  readonly readings: Readings;
  readonly shownProfiles: ShownProfiles;
  readonly accounts: AccountsView;
  readonly graphs: GraphPanels;
}

/** The built-in estate: opening it draws its organization and reads all of it; closing it takes it out of the tree. */
export function registerSampleEstate(context: vscode.ExtensionContext, parts: SampleEstateParts): void {
  const { log, inventory, readings, shownProfiles, accounts, graphs } = parts;

  async function open(): Promise<void> {
    await shownProfiles.showSample(true);
    accounts.reload();
    await vscode.commands.executeCommand('orrery.accounts.focus');
    await accounts.reveal(sampleProfile, undefined, { expand: true });
    await readings.read({ profile: sampleProfile, depth: 'accounts' });
    const top = (await inventory.rows({ profile: sampleProfile })).find(({ kind }) => kind === 'resource');
    if (top?.resource !== undefined) await accounts.reveal(sampleProfile, top.resource, { expand: true });
    await graphs.open(sampleProfile, defaultView(top?.resource));
    // A recording costs nobody's quota: with everything read, search and relations reach everywhere.
    await readings.read({ profile: sampleProfile, depth: 'everything' });
  }

  async function close(): Promise<void> {
    await shownProfiles.showSample(false);
    accounts.reload();
  }

  context.subscriptions.push(
    registerCommand(log, 'orrery.openSampleEstate', open),
    registerCommand(log, 'orrery.closeSampleEstate', close),
  );
}
