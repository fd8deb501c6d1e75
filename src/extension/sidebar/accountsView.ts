import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Inventory, InventoryEvents } from '../../inventory/inventory.ts';
import { showReadingStatus } from '../readingStatus.ts';
import type { Readings } from '../readings.ts';
import type { ShownProfiles } from '../shownProfiles.ts';
import { AccountsTree } from './accountsTree.ts';
import type { RowElement } from './rowElement.ts';

/** The tree as the rest of the extension uses it. */
export interface AccountsView {
  readonly selection: RowElement | undefined;
  /** Selects the row of a resource, or of a profile, opens it when asked to, and shows the view if it is hidden. False when there is no such row. */
  reveal(profile: string, id?: string, options?: { readonly expand: boolean }): Promise<boolean>;
  /** Selects the row of a resource if the view is to be seen. */
  follow(profile: string, id: string): Promise<void>;
  reload(): void;
  /** Reads once more what is open and was not read, or is stale. */
  retry(): void;
  changed(event: InventoryEvents['changed']): void;
}

const viewId = 'orrery.accounts';
const minute = 60_000;

/**
 * VS Code fails to find a row when others arrive beside it at that moment ("Cannot resolve tree item"), as they do while
 * something is read. A little later it finds it. Milliseconds.
 */
const pauseBetweenReveals = 200;
const mostReveals = 10;

/** The view "Accounts": profiles, organizations, accounts, regions and what is in them. */
export function registerAccountsView(
  context: vscode.ExtensionContext,
  inventory: Inventory,
  readings: Readings,
  shownProfiles: ShownProfiles,
): AccountsView {
  const tree = new AccountsTree(inventory, readings, () => shownProfiles.list());
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
  });
  showReadingStatus(context, readings, viewId);

  const ages = setInterval(() => {
    if (view.visible) tree.refreshAges();
  }, minute);
  context.subscriptions.push(
    tree,
    view,
    view.onDidExpandElement(({ element }) => tree.opened(element)),
    vscode.window.onDidChangeWindowState(({ active }) => {
      if (active) tree.attended();
    }),
    readings.onDidChange(({ profile, under }) => tree.readingChanged(profile, under)),
    readings.onDidProgress(({ active, done, readings: known }) => {
      view.description = active === 0 ? '' : vscode.l10n.t('reading, {0} of {1}', done, known);
    }),
    { dispose: () => clearInterval(ages) },
  );

  const reveal: AccountsView['reveal'] = async (profile, id, { expand } = { expand: false }) => {
    for (let attempt = 1; ; attempt++) {
      const element =
        id === undefined ? await tree.findProfile(profile) : await tree.find(await inventory.rowPath({ profile, id }));
      if (element === undefined) return false;
      try {
        await view.reveal(element, { select: true, focus: false, expand });
        return true;
      } catch (error) {
        if (attempt === mostReveals) throw error;
        await delay(pauseBetweenReveals);
      }
    }
  };

  return {
    get selection() {
      return view.selection[0];
    },
    reveal,
    async follow(profile, id) {
      if (view.visible) await reveal(profile, id);
    },
    reload: () => tree.reload(),
    retry: () => tree.retry(),
    changed: (event) => tree.changed(event),
  };
}
