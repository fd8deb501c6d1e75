import * as vscode from 'vscode';
import type { Inventory } from '../../inventory/inventory.ts';
import type { Profile } from '../../model/profile.ts';
import type { ViewFile } from '../../views/viewFile.ts';
import { pickProfile } from '../pickProfile.ts';
import { plainLine } from '../plainText.ts';
import type { ShownProfiles } from '../shownProfiles.ts';

/** Which profile a view file is drawn with on this machine. */
export interface ViewProfiles {
  /**
   * The one that the file names, else the one chosen for it before, else the only one that knows what the file is about,
   * else the one that the person picks; undefined when they leave, or there is none.
   */
  of(uri: vscode.Uri, file: ViewFile): Promise<Profile | undefined>;
}

export function createViewProfiles(
  context: vscode.ExtensionContext,
  inventory: Inventory,
  shownProfiles: ShownProfiles,
): ViewProfiles {
  /** Whether the inventory of a profile holds the root, or one of the accounts, of a view. */
  async function knows({ id: profile }: Profile, { view }: ViewFile): Promise<boolean> {
    const accounts = (view.filter.accounts ?? []).flatMap((account) => [
      `aws:account:${account}`,
      `/subscriptions/${account}`,
    ]);
    for (const id of view.root === undefined ? accounts : [view.root]) {
      if ((await inventory.rowPath({ profile, id })).length > 0) return true;
    }
    return false;
  }

  async function choose(uri: vscode.Uri, file: ViewFile, candidates: readonly Profile[]): Promise<Profile | undefined> {
    const title =
      file.profile === undefined
        ? vscode.l10n.t('Profile to Draw This View With')
        : vscode.l10n.t('There Is No Profile {0} Here: Draw This View With', plainLine(file.profile));
    const chosen = await pickProfile(title, candidates);
    if (chosen !== undefined) await context.workspaceState.update(keyOf(uri), chosen.id);
    return chosen;
  }

  return {
    async of(uri, file) {
      // A file may name the sample where nobody opened it yet.
      const { profiles } = await inventory.profiles();
      const named = profiles.filter(({ id, name }) => id === file.profile || name === file.profile);
      const [only, another] = named;
      if (only !== undefined && another === undefined) return only;
      const before = context.workspaceState.get<string>(keyOf(uri));
      const shown = named.length > 0 ? named : (await shownProfiles.list()).profiles;
      const chosen = shown.find(({ id }) => id === before);
      if (chosen !== undefined) return chosen;
      const known = await Promise.all(shown.map((profile) => knows(profile, file)));
      const knowing = shown.filter((_profile, index) => known[index]);
      return choose(uri, file, knowing.length > 0 ? knowing : shown);
    },
  };
}

function keyOf(uri: vscode.Uri): string {
  return `view.profile:${uri}`;
}
