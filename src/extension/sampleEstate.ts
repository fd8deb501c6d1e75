import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import { defaultView } from '../picture/view.ts';
import type { GraphPanels } from './graph/graphPanel.ts';
import type { Readings } from './readings.ts';
import { awsSample, azureSample } from './sampleProfile.ts';
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

/** The built-in estate: opening it draws its organization and reads all of it, in both clouds; closing it takes it out of the tree. */
export function registerSampleEstate(context: vscode.ExtensionContext, parts: SampleEstateParts): void {
  const { log, inventory, readings, shownProfiles, accounts, graphs } = parts;

  async function open(): Promise<void> {
    await shownProfiles.showSample(true);
    accounts.reload();
    await vscode.commands.executeCommand('orrery.accounts.focus');
    // The organization comes last, so that it stays selected and is what is drawn.
    const tenant = await showTop(azureSample);
    const organization = await showTop(awsSample);
    await graphs.open(awsSample, defaultView(organization?.top));
    // A recording costs nobody's quota: with everything read, search and relations reach everywhere.
    await Promise.all(
      [organization, tenant].map((shown) => shown && readings.read({ profile: shown.profile, depth: 'everything' })),
    );
  }

  /** Opens a profile down to its accounts; undefined where it could not be read, which its row says. */
  async function showTop(profile: string): Promise<{ readonly profile: string; readonly top?: string } | undefined> {
    await accounts.reveal(profile, undefined, { expand: true });
    if ((await readings.read({ profile, depth: 'accounts' })) === undefined) return undefined;
    const top = (await inventory.rows({ profile })).find(({ kind }) => kind === 'resource')?.resource;
    if (top === undefined) return { profile };
    await accounts.reveal(profile, top, { expand: true });
    return { profile, top };
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
