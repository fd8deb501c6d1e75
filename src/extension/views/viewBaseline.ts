import type * as vscode from 'vscode';
import type { Inventory } from '../../inventory/inventory.ts';

/** Since when a person has not looked at a view file: what came later is marked in its graph. */
export interface ViewBaseline {
  /**
   * Number of the scan that was last seen, or of the oldest one since that is still kept; of the profile's latest one when
   * the file was never looked at.
   */
  of(uri: vscode.Uri, profile: string): Promise<number | undefined>;
  seen(uri: vscode.Uri, profile: string, scan: number): Promise<void>;
}

/** More than are kept. */
const mostScans = 1000;

/** Kept for each file and person in the state of the workspace, not in the file, which many share. */
export function createViewBaseline(context: vscode.ExtensionContext, inventory: Inventory): ViewBaseline {
  async function seen(uri: vscode.Uri, profile: string, scan: number): Promise<void> {
    await context.workspaceState.update(keyOf(uri, profile), scan);
  }
  return {
    seen,
    async of(uri, profile) {
      const scans = await inventory.scans({ profile, limit: mostScans });
      const last = context.workspaceState.get<number>(keyOf(uri, profile));
      if (last !== undefined && scans.some(({ scan }) => scan === last)) return last;
      const baseline = last === undefined ? scans[0] : scans.findLast(({ scan }) => scan > last);
      if (baseline !== undefined) await seen(uri, profile, baseline.scan);
      return baseline?.scan;
    },
  };
}

function keyOf(uri: vscode.Uri, profile: string): string {
  return `view.seen:${profile}:${uri}`;
}
