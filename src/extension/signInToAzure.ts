import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import type { MicrosoftAccounts, SignInCloud } from './microsoftAccounts.ts';
import type { Readings } from './readings.ts';
import { registerCommand } from './showProblem.ts';
import type { AccountsView } from './sidebar/accountsView.ts';

export interface SignInToAzureParts {
  readonly log: vscode.LogOutputChannel;
  readonly inventory: Inventory;
  readonly readings: Readings;
  readonly accounts: AccountsView;
  readonly microsoft: MicrosoftAccounts;
}

/** Signs VS Code in to a Microsoft account: a profile of its own, which is read at once. */
export function registerSignInToAzure(context: vscode.ExtensionContext, parts: SignInToAzureParts): void {
  const { log, inventory, readings, accounts, microsoft } = parts;

  async function signInToAzure(): Promise<void> {
    const cloud = await pickCloud(microsoft.clouds());
    if (cloud === undefined) return;
    const before = new Set((await microsoft.list()).map(({ id }) => id));
    if (!(await microsoft.signIn({ cloud: cloud.name, scopes: cloud.scopes, anew: false }))) return;
    accounts.retry();
    const known = (await inventory.profiles()).profiles.filter(({ azure }) => azure?.credential === 'vscode');
    if (known.length === 0) return say(vscode.l10n.t('The setting {0} leaves out accounts of VS Code.', setting));
    const added = known.find(({ azure }) => azure?.account !== undefined && !before.has(azure.account));
    if (added === undefined) return;
    await accounts.reveal(added.id, undefined, { expand: true });
    await readings.read({ profile: added.id, depth: 'accounts', foreground: true });
  }

  context.subscriptions.push(registerCommand(log, 'orrery.signInToAzure', signInToAzure));
}

const setting = 'orrery.azure.credentials';

/** The only cloud, or the one that a person chooses where the settings of VS Code name another; undefined when they leave. */
async function pickCloud(clouds: readonly SignInCloud[]): Promise<SignInCloud | undefined> {
  if (clouds.length <= 1) return clouds[0];
  const items = clouds.map((cloud) => ({ label: cloud.name, cloud }));
  const placeHolder = vscode.l10n.t('Choose the cloud to sign in to');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.cloud;
}

function say(text: string): void {
  void vscode.window.showInformationMessage(text);
}
