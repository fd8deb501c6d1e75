import * as vscode from 'vscode';
import { type MicrosoftAccounts, microsoftAccounts } from './microsoftAccounts.ts';

/** The Microsoft accounts of this VS Code, with the sovereign cloud that its settings name. Asks nothing yet. */
export function editorAccounts(): MicrosoftAccounts {
  return microsoftAccounts(vscode.authentication, () => {
    const sovereign = vscode.workspace.getConfiguration('microsoft-sovereign-cloud');
    const environment = sovereign.get<string>('environment');
    const custom = sovereign.get<{ name?: string; activeDirectoryResourceId?: string }>('customEnvironment');
    return {
      ...(environment === undefined ? {} : { environment }),
      ...(custom?.name ? { customName: custom.name } : {}),
      ...(custom?.activeDirectoryResourceId ? { customAudience: custom.activeDirectoryResourceId } : {}),
    };
  });
}
