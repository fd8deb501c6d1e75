import * as vscode from 'vscode';
import type { Profile } from '../model/profile.ts';
import { plainLabel } from './plainText.ts';

/** The only profile, or the one that a person chooses; undefined when there is none or they leave. */
export async function pickProfile(title: string, profiles: readonly Profile[]): Promise<Profile | undefined> {
  if (profiles.length <= 1) return profiles[0];
  const items = profiles.map((profile) => ({
    label: plainLabel(profile.name),
    description: plainLabel(profile.method),
    profile,
  }));
  const placeHolder = vscode.l10n.t('Choose a profile');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.profile;
}
