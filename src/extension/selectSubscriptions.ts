import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import type { Profile } from '../model/profile.ts';
import { isChosen, settingOf } from './chosenSubscriptions.ts';
import { type KnownSubscription, knownSubscriptions } from './knownSubscriptions.ts';
import { pickProfile } from './pickProfile.ts';
import { plainLabel, plainMessage } from './plainText.ts';
import type { Readings } from './readings.ts';
import type { ShownProfiles } from './shownProfiles.ts';
import { registerCommand } from './showProblem.ts';
import type { AccountsView } from './sidebar/accountsView.ts';
import type { RowElement } from './sidebar/rowElement.ts';

export interface SelectSubscriptionsParts {
  readonly log: vscode.LogOutputChannel;
  readonly inventory: Inventory;
  readonly readings: Readings;
  readonly shownProfiles: ShownProfiles;
  readonly accounts: AccountsView;
}

const setting = 'azure.subscriptions';

/** Lets a person choose which subscriptions of a profile are read with everything else, and remembers it in the settings. */
export function registerSelectSubscriptions(context: vscode.ExtensionContext, parts: SelectSubscriptionsParts): void {
  const { log, inventory, readings, shownProfiles, accounts } = parts;

  async function select(element?: RowElement): Promise<void> {
    const title = vscode.l10n.t('Select Subscriptions');
    const profiles = (await shownProfiles.list()).profiles.filter(isOfSomebody);
    if (profiles.length === 0) return say(vscode.l10n.t('There is no Azure profile in the Accounts view.'));
    const given = element?.row.profile ?? accounts.selection?.row.profile;
    const profile = profiles.find(({ id }) => id === given) ?? (await pickProfile(title, profiles));
    const known = profile && (await subscriptionsOf(profile));
    if (profile === undefined || known === undefined) return;

    const before = vscode.workspace.getConfiguration('orrery').get<readonly string[]>(setting, []);
    const chosen = await pickSubscriptions(title, known, before);
    if (chosen !== undefined) await remember(settingOf(chosen, known, before, profiles.length > 1));
  }

  /** Undefined where none is to be had, which the person is told. */
  async function subscriptionsOf({ id, name }: Profile): Promise<readonly KnownSubscription[] | undefined> {
    const known = await knownSubscriptions(inventory, id);
    if (!known.unread && known.subscriptions.length > 0) return known.subscriptions;
    const summary = await readings.read({ profile: id, depth: 'accounts', foreground: true });
    const { subscriptions } = await knownSubscriptions(inventory, id);
    if (subscriptions.length > 0) return subscriptions;
    // Why a reading could not be made at all was said already.
    const reason = summary?.gaps[0]?.problem;
    if (reason !== undefined) say(plainMessage(`${reason.message} ${reason.advice}`));
    else if (summary !== undefined && !summary.cancelled) {
      say(vscode.l10n.t('{0} sees no subscription.', plainMessage(name)));
    }
    return undefined;
  }

  context.subscriptions.push(registerCommand(log, 'orrery.selectSubscriptions', select));
}

/** Those of the sample are always read. */
function isOfSomebody({ provider, recording }: Profile): boolean {
  return provider === 'azure' && recording === undefined;
}

async function pickSubscriptions(
  title: string,
  known: readonly KnownSubscription[],
  before: readonly string[],
): Promise<readonly KnownSubscription[] | undefined> {
  const items = known.map((subscription) => ({
    label: plainLabel(subscription.name),
    description: plainLabel(subscription.description),
    detail: plainLabel(subscription.path.join(' › ')),
    picked: isChosen(before, subscription),
    subscription,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Choose what Read Everything reads. None means all'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.map(({ subscription }) => subscription);
}

async function remember(subscriptions: readonly string[]): Promise<void> {
  const orrery = vscode.workspace.getConfiguration('orrery');
  const { workspaceValue, workspaceFolderValue } = orrery.inspect(setting) ?? {};
  // Without a value of its own, the setting has its default: all.
  const value = subscriptions.length === 0 ? undefined : subscriptions;
  await orrery.update(setting, value, vscode.ConfigurationTarget.Global);
  if (workspaceValue !== undefined || workspaceFolderValue !== undefined) {
    say(
      vscode.l10n.t(
        'This was saved in your user settings. The settings of this workspace say otherwise and go before it.',
      ),
    );
  }
}

function say(text: string): void {
  void vscode.window.showInformationMessage(text);
}
