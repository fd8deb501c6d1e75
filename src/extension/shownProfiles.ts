import * as vscode from 'vscode';
import type { Inventory, ProfileList } from '../inventory/inventory.ts';
import type { Profile } from '../model/profile.ts';
import { isSample } from './sampleProfile.ts';

/** The profiles a person sees: those of the sample are among them only after it was opened, so that they never look like theirs. */
export interface ShownProfiles {
  list(): Promise<ProfileList>;
  /** They were listed, for whoever wants to know more of them. */
  readonly onDidList: vscode.Event<readonly Profile[]>;
  showSample(shown: boolean): Promise<void>;
  /** As the person wrote it; the id when there is no such profile any more. */
  nameOf(profile: string): Promise<string>;
}

const sampleShown = 'sampleShown';

export function createShownProfiles(context: vscode.ExtensionContext, inventory: Inventory): ShownProfiles {
  const listed = new vscode.EventEmitter<readonly Profile[]>();
  context.subscriptions.push(listed);
  return {
    onDidList: listed.event,
    async list() {
      const { profiles, problems } = await inventory.profiles();
      const shown = profiles.filter(({ id }) => !isSample(id) || context.globalState.get(sampleShown, false));
      const signedOut = problems.length === 0 && (await nothingButSigningInHelps(inventory, shown));
      // Neither is so before it is known: until then the view shows that it loads, and nothing else.
      await vscode.commands.executeCommand('setContext', 'orrery.signedOut', signedOut);
      await vscode.commands.executeCommand('setContext', 'orrery.noProfile', shown.length === 0);
      listed.fire(shown);
      // With no row left, the view shows its welcome text, which says that one has to sign in.
      return { profiles: signedOut ? [] : shown, problems };
    },
    async showSample(shown) {
      await context.globalState.update(sampleShown, shown);
    },
    async nameOf(profile) {
      const { profiles } = await inventory.profiles();
      return profiles.find(({ id }) => id === profile)?.name ?? profile;
    },
  };
}

async function nothingButSigningInHelps(inventory: Inventory, profiles: readonly Profile[]): Promise<boolean> {
  if (profiles.length === 0 || profiles.some(({ problem }) => problem?.nextStep !== 'sign-in')) return false;
  const rows = await Promise.all(profiles.map(({ id }) => inventory.row({ profile: id })));
  return rows.every((row) => row?.readAt === undefined);
}
