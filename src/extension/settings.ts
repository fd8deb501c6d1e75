import * as vscode from 'vscode';
import type { Settings } from '../inventory/inventory.ts';

/** What the person set, as the inventory wants it. */
export function readSettings(): Settings {
  const orrery = vscode.workspace.getConfiguration('orrery');
  return {
    trusted: vscode.workspace.isTrusted,
    memberRoleName: orrery.get('aws.memberRoleName', 'OrganizationAccountAccessRole'),
    regions: orrery.get<readonly string[]>('aws.regions', []),
    concurrency: orrery.get('concurrentCalls', 8),
  };
}

/** Calls back whenever an answer of {@link readSettings} may have changed. */
export function onSettingsChange(changed: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('orrery')) changed();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(changed),
  );
}
