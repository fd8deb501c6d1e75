import * as vscode from 'vscode';
import { registerAccessCommand } from './extension/accessCommand.ts';
import { editorAccounts } from './extension/editorAccounts.ts';
import { registerExportCommands, subjectOf } from './extension/exporting/exportCommands.ts';
import { exportFlow } from './extension/exporting/exportFlow.ts';
import { registerExportPreviews } from './extension/exporting/previewExport.ts';
import { registerRegenerate } from './extension/exporting/regenerate.ts';
import { registerGraphPanels } from './extension/graph/graphPanel.ts';
import { createInventoryWorker, type InventoryWorker } from './extension/inventoryWorker.ts';
import { createReadings } from './extension/readings.ts';
import { registerResourceProperties } from './extension/resourceProperties.ts';
import { registerSampleEstate } from './extension/sampleEstate.ts';
import { registerScanCommands } from './extension/scanCommands.ts';
import { registerSelectSubscriptions } from './extension/selectSubscriptions.ts';
import { createShownProfiles } from './extension/shownProfiles.ts';
import { registerAccountsView } from './extension/sidebar/accountsView.ts';
import { registerRowCommands } from './extension/sidebar/rowCommands.ts';
import { registerSignInToAzure } from './extension/signInToAzure.ts';
import { saveView } from './extension/views/saveView.ts';
import { registerViewEditor } from './extension/views/viewEditor.ts';
import { registerViewLanguage } from './extension/views/viewLanguage.ts';

let worker: InventoryWorker | undefined;

/** Puts the parts together. Nothing is read and no worker is started until something of Orrery is looked at. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Orrery', { log: true });
  const microsoft = editorAccounts();
  worker = createInventoryWorker(context, log, microsoft);
  const { inventory } = worker;
  const readings = createReadings(context, inventory, log);
  const shownProfiles = createShownProfiles(context, inventory);
  const accounts = registerAccountsView(context, inventory, readings, shownProfiles);
  const properties = registerResourceProperties(context, inventory);
  const previews = registerExportPreviews(context, inventory);
  const exporting = { log, inventory, readings, previews, memory: context.workspaceState, shownProfiles, accounts };
  const graphs = registerGraphPanels(context, inventory, {
    selected: (profile, id) => accounts.follow(profile, id),
    reveal: async (profile, id) => void (await accounts.reveal(profile, id)),
    exportView: async (profile, view) => exportFlow(exporting, await subjectOf(exporting, profile, view, true)),
    saveView: async (profile, view, notes, title) =>
      saveView({ profileName: await shownProfiles.nameOf(profile), view, notes, suggestedTitle: title }),
    profileName: (profile) => shownProfiles.nameOf(profile),
  });
  registerRowCommands(context, { log, inventory, readings, shownProfiles, accounts, graphs, properties });
  registerExportCommands(context, exporting);
  registerRegenerate(context, exporting);
  registerScanCommands(context, { log, inventory, readings, shownProfiles, accounts });
  registerAccessCommand(context, { log, inventory, readings, shownProfiles, accounts });
  registerSignInToAzure(context, { log, inventory, readings, accounts, microsoft });
  registerSelectSubscriptions(context, { log, inventory, readings, shownProfiles, accounts });
  registerViewEditor(context, { inventory, shownProfiles, graphs });
  registerViewLanguage(context, { inventory, shownProfiles });
  registerSampleEstate(context, { log, inventory, readings, shownProfiles, accounts, graphs });

  context.subscriptions.push(
    log,
    worker.onDidReset(() => accounts.reload()),
    worker.onDidChange((event) => {
      accounts.changed(event);
      graphs.changed(event.profile);
      properties.changed(event.profile);
    }),
  );
}

/** Gives the worker the time to close its store. */
export async function deactivate(): Promise<void> {
  await worker?.close();
}
