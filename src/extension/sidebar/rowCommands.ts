import * as vscode from 'vscode';
import type { Inventory, Row } from '../../inventory/inventory.ts';
import { defaultView } from '../../picture/view.ts';
import { confirmReading } from '../confirmReading.ts';
import { copyText } from '../copyText.ts';
import { editConfigurationFile } from '../editConfigurationFile.ts';
import type { GraphPanels } from '../graph/graphPanel.ts';
import { pickScope, type Scope } from '../pickScope.ts';
import { askProviderId } from '../providerId.ts';
import type { Readings } from '../readings.ts';
import type { ResourceProperties } from '../resourceProperties.ts';
import type { ShownProfiles } from '../shownProfiles.ts';
import { registerCommand } from '../showProblem.ts';
import { pickProfileToSignIn, signIn } from '../signIn.ts';
import type { AccountsView } from './accountsView.ts';
import { readRequest } from './rowContext.ts';
import type { RowElement } from './rowElement.ts';

/** What the commands work with. */
export interface RowCommandParts {
  readonly log: vscode.LogOutputChannel;
  readonly inventory: Inventory;
  readonly readings: Readings;
  readonly shownProfiles: ShownProfiles;
  readonly accounts: AccountsView;
  readonly graphs: GraphPanels;
  readonly properties: ResourceProperties;
}

/** Commands of the tree. From a menu they get its row; from the palette they take the selected row or ask. */
export function registerRowCommands(context: vscode.ExtensionContext, parts: RowCommandParts): void {
  const { log, inventory, readings, shownProfiles, accounts, graphs, properties } = parts;

  async function refresh(element?: RowElement): Promise<void> {
    const request = element && readRequest(element.row);
    if (request !== undefined) {
      await readings.read({ ...request, refresh: true, foreground: true });
      return;
    }
    accounts.retry();
    const { profiles } = await shownProfiles.list();
    await Promise.all(profiles.map(({ id }) => readAgain(id)));
  }

  /** A profile that nobody opened stays unread. */
  async function readAgain(profile: string): Promise<void> {
    const row = await inventory.row({ profile });
    if (row?.readAt !== undefined) await readings.read({ profile, depth: 'accounts', refresh: true });
  }

  async function chooseScope(title: string, element?: RowElement): Promise<Scope | undefined> {
    const given = element && scopeOf(element.row);
    if (given !== undefined) return given;
    const selected = accounts.selection?.row;
    const selection = selected && scopeOf(selected);
    return pickScope(inventory, {
      title,
      placeholder: typeHere(),
      profiles: (await shownProfiles.list()).profiles,
      ...(selected && selection ? { suggestion: { ...selection, name: selected.label } } : {}),
    });
  }

  async function readEverything({ row }: RowElement): Promise<void> {
    const under = row.resource === undefined ? {} : { under: row.resource };
    const request = { profile: row.profile, ...under, depth: 'everything' } as const;
    if (!(await confirmReading(inventory, request, row.label))) return;
    const summary = await readings.read(request);
    if (summary?.calls === 0 && summary.gaps.length === 0 && !summary.cancelled) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Everything here is fresh. Refresh reads it again.'), 8_000);
    }
  }

  async function openGraph(element?: RowElement): Promise<void> {
    const scope = await chooseScope(vscode.l10n.t('Open Graph'), element);
    if (scope !== undefined) await graphs.open(scope.profile, defaultView(scope.root));
  }

  async function filter(): Promise<void> {
    const scope = await pickScope(inventory, {
      title: vscode.l10n.t('Filter Accounts and Resources'),
      placeholder: typeHere(),
      profiles: (await shownProfiles.list()).profiles,
    });
    if (scope !== undefined) await accounts.reveal(scope.profile, scope.root);
  }

  async function openConsole({ row }: RowElement): Promise<void> {
    if (row.resource === undefined) return;
    const { console } = await inventory.resource({ profile: row.profile, id: row.resource });
    if (console !== undefined) await vscode.env.openExternal(vscode.Uri.parse(console, true));
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Neither console nor portal has a page for this resource.'),
      );
  }

  async function signInTo(element?: RowElement): Promise<void> {
    const { profiles } = await inventory.profiles();
    const profile = profiles.find(({ id }) => id === element?.row.profile) ?? (await pickProfileToSignIn(profiles));
    if (profile === undefined || !(await signIn(inventory, profile))) return;
    accounts.retry();
    await readings.read({ profile: profile.id, depth: 'accounts', refresh: true, foreground: true });
  }

  async function editFile(element?: RowElement): Promise<void> {
    const { profiles } = await inventory.profiles();
    const profile = profiles.find(({ id }) => id === element?.row.profile);
    await editConfigurationFile(element?.row.problem, profile);
  }

  context.subscriptions.push(
    registerCommand(log, 'orrery.refresh', refresh),
    registerCommand(log, 'orrery.readEverything', readEverything),
    registerCommand(log, 'orrery.filter', filter),
    registerCommand(log, 'orrery.openGraph', openGraph),
    registerCommand(log, 'orrery.openConsole', openConsole),
    registerCommand(log, 'orrery.copyId', async ({ row: { profile, resource } }: RowElement) => {
      if (resource !== undefined) await copyText(await askProviderId(inventory, profile, resource));
    }),
    registerCommand(log, 'orrery.copyPermission', ({ row }: RowElement) => copyText(row.problem?.operation)),
    registerCommand(log, 'orrery.showProperties', async ({ row }: RowElement) => {
      if (row.resource !== undefined) await properties.show(row.profile, row.resource);
    }),
    registerCommand(log, 'orrery.signIn', signInTo),
    registerCommand(log, 'orrery.editConfigurationFile', editFile),
  );
}

function typeHere(): string {
  return vscode.l10n.t('Type a part of a name, an id or a type');
}

/** What a graph or a diagram of a row would show; undefined for rows that are no place. */
function scopeOf({ kind, profile, resource }: Row): Scope | undefined {
  if (kind === 'profile') return { profile };
  return kind === 'resource' && resource !== undefined ? { profile, root: resource } : undefined;
}
