import * as vscode from 'vscode';
import type { Inventory, Row } from '../inventory/inventory.ts';
import { registerAccessDocuments } from './accessDocument.ts';
import { pickScope } from './pickScope.ts';
import type { Readings } from './readings.ts';
import type { ShownProfiles } from './shownProfiles.ts';
import { registerCommand } from './showProblem.ts';
import type { AccountsView } from './sidebar/accountsView.ts';
import type { RowElement } from './sidebar/rowElement.ts';

export interface AccessCommandParts {
  readonly log: vscode.LogOutputChannel;
  readonly inventory: Inventory;
  readonly readings: Readings;
  readonly shownProfiles: ShownProfiles;
  readonly accounts: AccountsView;
}

/** Who has access: of the row, or from the palette of the selected row or of what is picked. */
export function registerAccessCommand(context: vscode.ExtensionContext, parts: AccessCommandParts): void {
  const { log, inventory, readings, shownProfiles, accounts } = parts;
  const documents = registerAccessDocuments(context, inventory);

  async function showAccess(element?: RowElement): Promise<void> {
    const row = element?.row;
    if (row !== undefined && isAsked(row)) return showOf(row.profile, row.resource);
    const profiles = (await shownProfiles.list()).profiles.filter(({ provider }) => provider === 'aws');
    if (profiles.length === 0) {
      const text = vscode.l10n.t(
        'Who has access is known of AWS only, and there is no AWS profile in the Accounts view.',
      );
      void vscode.window.showInformationMessage(text);
      return;
    }
    const selected = accounts.selection?.row;
    const suggestion =
      selected !== undefined && isAsked(selected) && selected.resource !== undefined
        ? { suggestion: { profile: selected.profile, root: selected.resource, name: selected.label } }
        : {};
    const scope = await pickScope(inventory, {
      title: vscode.l10n.t('Show Who Has Access'),
      placeholder: vscode.l10n.t('Type a part of the name of an account, a user, a group or a permission set'),
      profiles,
      ...suggestion,
    });
    if (scope !== undefined) await showOf(scope.profile, scope.root);
  }

  /** Asks once before: what cannot be answered is said as other failures are, not in a document. */
  async function showOf(profile: string, of: string | undefined): Promise<void> {
    const { report } = await inventory.access({ profile, ...(of === undefined ? {} : { of }) });
    const name = report.of?.name ?? report.profileName;
    await documents.show({ profile, name, ...(of === undefined ? {} : { of }) });
  }

  context.subscriptions.push(
    readings.onDidChange(({ profile }) => documents.changed(profile)),
    registerCommand(log, 'orrery.showAccess', showAccess),
  );
}

function isAsked({ kind, access }: Row): boolean {
  return kind === 'profile' || access === true;
}
