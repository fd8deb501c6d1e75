import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import type { Readings } from './readings.ts';
import type { ShownProfiles } from './shownProfiles.ts';
import { logProblem } from './showProblem.ts';

export interface MissingPermissionsParts {
  readonly log: vscode.LogOutputChannel;
  readonly inventory: Inventory;
  readonly readings: Readings;
  readonly shownProfiles: ShownProfiles;
}

/** Profiles whose last scan was refused permissions, and the context `orrery.permissionsMissing` while there are any. */
export function watchMissingPermissions(
  context: vscode.ExtensionContext,
  { log, inventory, readings, shownProfiles }: MissingPermissionsParts,
): ReadonlySet<string> {
  const lacking = new Set<string>();

  async function look(profile: string): Promise<void> {
    const last = await inventory.scanReport({ profile });
    if (last?.missingPolicy === undefined) lacking.delete(profile);
    else lacking.add(profile);
    await vscode.commands.executeCommand('setContext', 'orrery.permissionsMissing', lacking.size > 0);
  }
  const lookQuietly = (profile: string): void => {
    look(profile).catch((error: unknown) => logProblem(log, error));
  };

  context.subscriptions.push(
    readings.onDidChange(({ profile, under }) => {
      if (!readings.isReading(profile, under)) lookQuietly(profile);
    }),
    shownProfiles.onDidList((profiles) => {
      // After the rows that the tree asks for now.
      setImmediate(() => {
        for (const { id } of profiles) lookQuietly(id);
      });
    }),
  );
  return lacking;
}
