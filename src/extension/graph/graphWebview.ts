import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { graphPage } from './page.ts';
import type { HostMessage } from './protocol.ts';

/** The webview of a graph: its page, and what is said to it. */
export interface GraphWebview {
  post(message: HostMessage): void;
}

/** Lets a webview load the page of a graph; `received` gets what its script says. */
export function fillGraphWebview(
  { webview }: vscode.WebviewPanel,
  extension: vscode.Uri,
  received: (data: unknown) => void,
): GraphWebview & vscode.Disposable {
  const built = vscode.Uri.joinPath(extension, 'dist', 'webview');
  const address = (name: string): string => String(webview.asWebviewUri(vscode.Uri.joinPath(built, name)));
  const listening = webview.onDidReceiveMessage(received);
  webview.options = { enableScripts: true, localResourceRoots: [built] };
  webview.html = graphPage(
    {
      source: webview.cspSource,
      script: address('graph.js'),
      layoutWorker: address('layoutWorker.js'),
      style: address('graph.css'),
    },
    { script: nonce(), style: nonce() },
  );
  const encoder = new TextEncoder();
  return {
    // VS Code hands bytes over as they are; objects of a thousand nodes take it six times as long.
    post: (message) => void webview.postMessage({ packed: encoder.encode(JSON.stringify(message)) }),
    dispose: () => listening.dispose(),
  };
}

function nonce(): string {
  return randomBytes(18).toString('base64url');
}
