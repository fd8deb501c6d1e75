import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import type { Profile } from '../model/profile.ts';
import { copyText } from './copyText.ts';
import { watchMissingPermissions } from './missingPermissions.ts';
import { pickDocument, pickPermissionForm } from './pickPermissionForm.ts';
import { pickProfile } from './pickProfile.ts';
import { plainMessage } from './plainText.ts';
import type { Readings } from './readings.ts';
import { registerScanReportDocuments } from './scanReportDocument.ts';
import type { ShownProfiles } from './shownProfiles.ts';
import { registerCommand } from './showProblem.ts';
import type { AccountsView } from './sidebar/accountsView.ts';
import type { RowElement } from './sidebar/rowElement.ts';

export interface ScanCommandParts {
  readonly log: vscode.LogOutputChannel;
  readonly inventory: Inventory;
  readonly readings: Readings;
  readonly shownProfiles: ShownProfiles;
  readonly accounts: AccountsView;
}

/** What a profile's last scan came to, and which permissions it lacked or would need. */
export function registerScanCommands(context: vscode.ExtensionContext, parts: ScanCommandParts): void {
  const { log, inventory, readings, shownProfiles, accounts } = parts;
  const documents = registerScanReportDocuments(context, inventory);
  const missing = watchMissingPermissions(context, parts);

  /** The profile of the row, else of the selection, else the only one there is, else the one that is picked. */
  async function chooseProfile(title: string, element?: RowElement): Promise<Profile | undefined> {
    const { profiles } = await shownProfiles.list();
    if (profiles.length === 0) say(vscode.l10n.t('There is no profile in the Accounts view.'));
    const given = element?.row.profile ?? accounts.selection?.row.profile;
    return profiles.find(({ id }) => id === given) ?? (await pickProfile(title, profiles));
  }

  async function showReport(element?: RowElement): Promise<void> {
    const profile = await chooseProfile(vscode.l10n.t('Show Scan Report'), element);
    if (profile === undefined) return;
    const last = await inventory.scanReport({ profile: profile.id });
    if (last === undefined) return say(vscode.l10n.t('{0} was not read yet.', plainMessage(profile.name)));
    await documents.show({ profile: profile.id, profileName: profile.name, scan: last.report.scan });
  }

  /** From the palette only profiles that miss some are offered. */
  async function copyMissing(element?: RowElement): Promise<void> {
    const title = vscode.l10n.t('Copy Missing Permissions');
    const { profiles } = await shownProfiles.list();
    const profile =
      element === undefined
        ? await pickProfile(
            title,
            profiles.filter(({ id }) => missing.has(id)),
          )
        : profiles.find(({ id }) => id === element.row.profile);
    if (profile === undefined) return;
    const last = await inventory.scanReport({ profile: profile.id });
    if (last?.missingPolicy !== undefined) return copyText(last.missingPolicy);
    say(vscode.l10n.t('The last scan of {0} missed no permission.', plainMessage(profile.name)));
  }

  async function copyRequired(element?: RowElement): Promise<void> {
    const title = vscode.l10n.t('Copy Required Permissions');
    const profile = await chooseProfile(title, element);
    const form = profile && (await pickPermissionForm(title, profile.provider));
    if (profile === undefined || form === undefined) return;
    const documents = await inventory.policy({ profile: profile.id, form });
    await copyText(await pickDocument(title, profile.provider, documents));
  }

  context.subscriptions.push(
    readings.onDidChange(({ profile }) => documents.changed(profile)),
    registerCommand(log, 'orrery.showScanReport', showReport),
    registerCommand(log, 'orrery.copyMissingPermissions', copyMissing),
    registerCommand(log, 'orrery.copyRequiredPermissions', copyRequired),
  );
}

function say(text: string): void {
  void vscode.window.showInformationMessage(text);
}
