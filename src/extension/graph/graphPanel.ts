import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Inventory } from '../../inventory/inventory.ts';
import { defaultView, type View } from '../../picture/view.ts';
import { type GraphSession, graphSession } from './graphSession.ts';
import { registerMenuCommands } from './menuCommands.ts';
import { graphPage } from './page.ts';
import type { PanelState } from './protocol.ts';
import { readPanelState } from './protocol.ts';

/** What graphs ask of the rest of the extension. */
export interface GraphHooks {
  /** A node was selected: the tree follows where it is to be seen. */
  selected(profile: string, id: string): Promise<void>;
  /** Shows a resource in the tree, and the tree if it is hidden. */
  reveal(profile: string, id: string): Promise<void>;
  generateDiagram(profile: string, view: View): Promise<void>;
  profileName(profile: string): Promise<string>;
}

export interface GraphPanels {
  /** Shows the graph of a view. One that is open for the same root and kind comes to the front as it is. */
  open(profile: string, view: View): Promise<void>;
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
  const graphs = new Map<string, OpenGraph>();
  const built = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');

  async function open(profile: string, view: View): Promise<void> {
    const same = graphs.get(keyOf(profile, view));
    if (same !== undefined) return same.panel.reveal();
    const profileName = await hooks.profileName(profile);
    const panel = vscode.window.createWebviewPanel(viewType, profileName, vscode.ViewColumn.Active);
    fill(panel, { profile, profileName, view });
  }

  function fill(panel: vscode.WebviewPanel, state: PanelState): void {
    const { profile } = state;
    const key = keyOf(profile, state.view);
    const { webview } = panel;
    panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media', 'graph.svg');
    panel.title = vscode.l10n.t('Orrery: {0}', state.profileName);
    const session = graphSession(
      inventory,
      state,
      (message) => {
        if (message.type === 'picture') panel.title = titleOf(message.picture.title, message.picture.view.kind);
        void webview.postMessage(message);
      },
      {
        openGraph: (view) => open(profile, view),
        selected: (id) => hooks.selected(profile, id),
        reveal: (id) => hooks.reveal(profile, id),
        generateDiagram: (view) => hooks.generateDiagram(profile, view),
        async openExternal(url) {
          await vscode.env.openExternal(vscode.Uri.parse(url, true));
        },
        async copy(text) {
          await vscode.env.clipboard.writeText(text);
        },
      },
    );
    graphs.set(key, { panel, session });
    const listening = webview.onDidReceiveMessage((data) => session.receive(data));
    panel.onDidDispose(() => {
      listening.dispose();
      session.dispose();
      graphs.delete(key);
    });
    webview.options = { enableScripts: true, localResourceRoots: [built] };
    webview.html = graphPage(
      {
        source: webview.cspSource,
        script: String(webview.asWebviewUri(vscode.Uri.joinPath(built, 'graph.js'))),
        layoutWorker: String(webview.asWebviewUri(vscode.Uri.joinPath(built, 'layoutWorker.js'))),
        style: String(webview.asWebviewUri(vscode.Uri.joinPath(built, 'graph.css'))),
      },
      { script: nonce(), style: nonce() },
    );
  }

  const serializer: vscode.WebviewPanelSerializer = {
    async deserializeWebviewPanel(panel, kept) {
      const state = readPanelState(kept);
      if (state === undefined || graphs.has(keyOf(state.profile, state.view))) return panel.dispose();
      fill(panel, state);
    },
  };

  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(viewType, serializer),
    ...registerMenuCommands(
      () => [...graphs.values()],
      (profile, id) => hooks.generateDiagram(profile, defaultView(id)),
    ),
    // The panels stay: VS Code brings them back in the next window.
    {
      dispose() {
        for (const { session } of graphs.values()) session.dispose();
      },
    },
  );

  return {
    open,
    changed(profile) {
      for (const { panel, session } of graphs.values()) {
        // A hidden webview is gone, and asks for everything when it comes back.
        if (panel.visible && session.state().profile === profile) session.changed();
      }
    },
  };
}

/** One panel shows one question: what the person folds or hides in it does not make it another one. */
function keyOf(profile: string, { root, kind }: View): string {
  return JSON.stringify([profile, root ?? null, kind]);
}

function titleOf(title: string, kind: View['kind']): string {
  return kind === 'dependencies'
    ? vscode.l10n.t('Orrery: {0} (neighbors)', title)
    : vscode.l10n.t('Orrery: {0}', title);
}

function nonce(): string {
  return randomBytes(18).toString('base64url');
}
