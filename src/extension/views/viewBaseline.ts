import type * as vscode from 'vscode';
import type { Inventory } from '../../inventory/inventory.ts';

/** Since when a person has not looked at a view file: what came later is marked in its graph. */
export interface ViewBaseline {
  /** Number of the scan that was last seen; of the profile's latest one when the file was never looked at. */
  of(uri: vscode.Uri, profile: string): Promise<number | undefined>;
  seen(uri: vscode.Uri, profile: string, scan: number): Promise<void>;
}

/** Kept for each file and person in the state of the workspace, not in the file, which many share. */
export function createViewBaseline(context: vscode.ExtensionContext, inventory: Inventory): ViewBaseline {
  async function seen(uri: vscode.Uri, profile: string, scan: number): Promise<void> {
    await context.workspaceState.update(keyOf(uri, profile), scan);
  }
  return {
    seen,
    async of(uri, profile) {
      const kept = context.workspaceState.get<number>(keyOf(uri, profile));
      if (kept !== undefined) return kept;
      const [latest] = await inventory.scans({ profile, limit: 1 });
      if (latest !== undefined) await seen(uri, profile, latest.scan);
      return latest?.scan;
    },
  };
}

function keyOf(uri: vscode.Uri, profile: string): string {
  return `view.seen:${profile}:${uri}`;
}
