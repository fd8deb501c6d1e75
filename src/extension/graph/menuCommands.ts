import * as vscode from 'vscode';
import { readMenuContext } from './checkMessages.ts';
import type { OpenGraph } from './graphPanel.ts';
import type { WebviewMessage } from './protocol.ts';

/** What each command of the graph's context menu asks of the session, as if its webview had asked. */
const menuMessages: Readonly<Record<string, (id: string) => WebviewMessage>> = {
  'orrery.graph.open': (id) => ({ type: 'openGraph', id }),
  'orrery.graph.showDependencies': (id) => ({ type: 'showDependencies', id }),
  'orrery.graph.markDependents': (id) => ({ type: 'setView', changes: { overlay: { of: id, direction: 'neededBy' } } }),
  'orrery.graph.markDependencies': (id) => ({ type: 'setView', changes: { overlay: { of: id, direction: 'needs' } } }),
  'orrery.graph.reveal': (id) => ({ type: 'reveal', id }),
  'orrery.graph.read': (id) => ({ type: 'read', under: id }),
  'orrery.graph.openConsole': (id) => ({ type: 'openConsole', id }),
  'orrery.graph.copyId': (id) => ({ type: 'copyId', id }),
  'orrery.graph.unpin': (id) => ({ type: 'unpin', ids: [id] }),
};

/**
 * Commands on one node: the one whose context menu was used, else the one that is selected in the graph in front.
 */
export function registerMenuCommands(graphs: () => readonly OpenGraph[]): vscode.Disposable[] {
  const target = (argument: unknown): { graph: OpenGraph; id: string } | undefined => {
    const active = graphs().find(({ panel }) => panel.active);
    const menu = readMenuContext(argument);
    if (menu === undefined) {
      const selected = active?.session.state().selected;
      return active === undefined || selected === undefined ? undefined : { graph: active, id: selected };
    }
    const ofProfile = graphs().filter(({ session }) => session.state().profile === menu.orreryProfile);
    const graph = ofProfile.find(({ panel }) => panel.active) ?? ofProfile[0];
    return graph && { graph, id: menu.orreryId };
  };

  const register = (command: string, run: (graph: OpenGraph, id: string) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      const found = target(argument);
      if (found !== undefined) return run(found.graph, found.id);
      await vscode.window.showInformationMessage(vscode.l10n.t('Select a node in a graph first.'));
    });

  async function showPath({ session }: OpenGraph, to: string): Promise<void> {
    const { selected: from } = session.state();
    if (from !== undefined && from !== to) return session.receive({ type: 'showPath', from, to });
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Select the node where the path begins, then use Show Path from Selection on the one where it ends.',
      ),
    );
  }

  return [
    ...Object.entries(menuMessages).map(([command, messageFor]) =>
      register(command, ({ session }, id) => session.receive(messageFor(id))),
    ),
    register('orrery.graph.showPath', showPath),
    vscode.commands.registerCommand('orrery.saveView', async () => {
      const active = graphs().find(({ panel }) => panel.active);
      if (active !== undefined) return active.session.receive({ type: 'saveView' });
      await vscode.window.showInformationMessage(vscode.l10n.t('Open a graph first: it is what is saved.'));
    }),
  ];
}
