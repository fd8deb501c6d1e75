import * as vscode from 'vscode';
import type { OpenGraph } from './graphPanel.ts';
import type { WebviewMessage } from './protocol.ts';
import { readMenuContext } from './protocol.ts';

/** What each command of the graph's context menu asks of the session, as if its webview had asked. */
const menuMessages: Readonly<Record<string, (id: string) => WebviewMessage>> = {
  'orrery.graph.open': (id) => ({ type: 'openGraph', id }),
  'orrery.graph.showDependencies': (id) => ({ type: 'showDependencies', id }),
  'orrery.graph.reveal': (id) => ({ type: 'reveal', id }),
  'orrery.graph.read': (id) => ({ type: 'read', under: id }),
  'orrery.graph.openConsole': (id) => ({ type: 'openConsole', id }),
  'orrery.graph.copyId': (id) => ({ type: 'copyId', id }),
};

/**
 * Commands on one node: the one whose context menu was used, else the one that is selected in the graph in front.
 * `generateDiagram` gets the profile and the node.
 */
export function registerMenuCommands(
  graphs: () => readonly OpenGraph[],
  generateDiagram: (profile: string, id: string) => Promise<void>,
): vscode.Disposable[] {
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

  return [
    ...Object.entries(menuMessages).map(([command, messageFor]) =>
      register(command, ({ session }, id) => session.receive(messageFor(id))),
    ),
    register('orrery.graph.generateDiagram', ({ session }, id) => generateDiagram(session.state().profile, id)),
  ];
}
