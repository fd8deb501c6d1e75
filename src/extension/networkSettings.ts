import * as vscode from 'vscode';
import type { NetworkSettings } from '../model/network.ts';

/** VS Code's own `http.*` settings, as they apply to this window. A worker thread does not get VS Code's proxy support. */
export function readNetworkSettings(): NetworkSettings {
  const http = vscode.workspace.getConfiguration('http');
  const proxy = textOf(http.get('proxy'));
  const proxyAuthorization = textOf(http.get('proxyAuthorization'));
  const noProxy = http.get<unknown>('noProxy');
  return {
    ...(proxy === undefined ? {} : { proxy }),
    ...(proxyAuthorization === undefined ? {} : { proxyAuthorization }),
    // `fallback` and `override` only say which of an extension's own agents go before VS Code's. There are none.
    proxySupport: http.get('proxySupport') === 'off' ? 'off' : 'on',
    noProxy: Array.isArray(noProxy) ? noProxy.filter((entry) => typeof entry === 'string') : [],
    strictSsl: http.get('proxyStrictSSL') !== false,
    systemCertificates: http.get('systemCertificates') !== false,
  };
}

/** Whether an answer of {@link readNetworkSettings} may have changed. */
export function networkSettingsChanged(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration('http');
}

/** VS Code hands on what a settings file holds, whatever its type. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
