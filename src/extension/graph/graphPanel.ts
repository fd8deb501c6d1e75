import * as vscode from 'vscode';
import type { Inventory } from '../../inventory/inventory.ts';
import type { View } from '../../picture/view.ts';
import { readDetail, readFlow } from '../settings.ts';
import { readPanelState } from './checkMessages.ts';
import { type GraphSession, graphSession, type SessionOptions } from './graphSession.ts';
import { fillGraphWebview } from './graphWebview.ts';
import { registerMenuCommands } from './menuCommands.ts';
import type { HostMessage, PanelState } from './protocol.ts';
import type { GraphActions, ViewFile } from './sessionHooks.ts';

/** What graphs ask of the rest of the extension. */
export interface GraphHooks {
  /** A node was selected: the tree follows where it is to be seen. */
  selected(profile: string, id: string): Promise<void>;
  /** Shows a resource in the tree, and the tree if it is hidden. */
  reveal(profile: string, id: string): Promise<void>;
  exportView(profile: string, view: View): Promise<void>;
  /** Writes a view into the workspace. */
  saveView(profile: string, view: View, notes: ViewFile['notes'], title: string): Promise<void>;
  profileName(profile: string): Promise<string>;
}

export interface GraphPanels {
  /** Shows the graph of a view. One that shows the same root in the same way comes to the front as it is. */
  open(profile: string, view: View): Promise<void>;
  /** Shows the view of a file in its editor. */
  fillEditor(editor: vscode.WebviewPanel, state: PanelState, file: NonNullable<SessionOptions['file']>): GraphSession;
  /** The inventory of a profile changed. */
  changed(profile: string): void;
}

export interface OpenGraph {
  readonly panel: vscode.WebviewPanel;
  readonly session: GraphSession;
}

const viewType = 'orrery.graph';

/** Graph panels, the serializer that brings them back after a reload, and the commands of their context menus. */
export function registerGraphPanels(
  context: vscode.ExtensionContext,
  inventory: Inventory,
  hooks: GraphHooks,
): GraphPanels {
  const graphs = new Set<OpenGraph>();
  const panels = new Set<OpenGraph>();

  function showing(profile: string, view: View): OpenGraph | undefined {
    return [...panels].find(({ session }) => isSameQuestion(session.state(), profile, view));
  }

  async function open(profile: string, view: View): Promise<void> {
    const same = showing(profile, view);
    if (same !== undefined) return same.panel.reveal();
    const profileName = await hooks.profileName(profile);
    const panel = vscode.window.createWebviewPanel(viewType, profileName, vscode.ViewColumn.Active);
    const detail = view.kind === 'containment' ? readDetail() : view.detail;
    fillPanel(panel, { profile, profileName, view: { ...view, detail } });
  }

  function actionsFor({ profile, profileName }: PanelState): GraphActions {
    return {
      openGraph: (view) => open(profile, view),
      selected: (id) => hooks.selected(profile, id),
      reveal: (id) => hooks.reveal(profile, id),
      exportView: (view) => hooks.exportView(profile, view),
      saveView: (view, notes, title) => hooks.saveView(profile, view, notes, title === '' ? profileName : title),
      async openExternal(url) {
        await vscode.env.openExternal(vscode.Uri.parse(url, true));
      },
      async copy(text) {
        await vscode.env.clipboard.writeText(text);
      },
    };
  }

  function fill(panel: vscode.WebviewPanel, options: SessionOptions, sent: (message: HostMessage) => void): OpenGraph {
    const webview = fillGraphWebview(panel, context.extensionUri, (data) => void session.receive(data));
    const post = (message: HostMessage): void => {
      sent(message);
      webview.post(message);
    };
    const session = graphSession(inventory, options, post, actionsFor(options.state));
    const graph = { panel, session };
    graphs.add(graph);
    panel.onDidDispose(() => {
      webview.dispose();
      session.dispose();
      graphs.delete(graph);
      panels.delete(graph);
    });
    return graph;
  }

  function fillPanel(panel: vscode.WebviewPanel, state: PanelState): void {
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media', 'graph.svg');
    panel.title = vscode.l10n.t('Orrery: {0}', state.profileName);
    let name = state.profileName;
    const graph = fill(panel, { state, flow: readFlow }, (message) => {
      if (message.type !== 'picture' && message.type !== 'delta') return;
      const { title = name } = message.type === 'picture' ? message.picture : message.delta.rest;
      name = title;
      panel.title = titleOf(name, graph.session.state().view.kind);
    });
    panels.add(graph);
  }

  const serializer: vscode.WebviewPanelSerializer = {
    async deserializeWebviewPanel(panel, kept) {
      const state = readPanelState(kept);
      if (state === undefined || showing(state.profile, state.view) !== undefined) return panel.dispose();
      fillPanel(panel, state);
    },
  };

  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(viewType, serializer),
    ...registerMenuCommands(() => [...graphs]),
    // The panels stay: VS Code brings them back in the next window.
    {
      dispose() {
        for (const { session } of graphs) session.dispose();
      },
    },
  );

  return {
    open,
    fillEditor: (editor, state, file) => fill(editor, { state, flow: readFlow, file }, () => {}).session,
    changed(profile) {
      for (const { panel, session } of graphs) {
        // A hidden webview is gone, and asks for everything when it comes back.
        if (panel.visible && session.state().profile === profile) session.changed();
      }
    },
  };
}

/** One panel shows one question: what the person folds or hides in it does not make it another one. */
function isSameQuestion(state: PanelState, profile: string, { root, kind, to }: View): boolean {
  const { view } = state;
  return state.profile === profile && view.root === root && view.kind === kind && view.to === to;
}

/** What a panel is called while it shows a view of something with this name. */
function titleOf(name: string, kind: View['kind']): string {
  switch (kind) {
    case 'containment':
      return vscode.l10n.t('Orrery: {0}', name);
    case 'dependencies':
      return vscode.l10n.t('Orrery: {0} (neighbors)', name);
    case 'path':
      return vscode.l10n.t('Orrery: {0} (path)', name);
  }
}
