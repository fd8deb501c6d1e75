import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import { visibleJson } from '../model/json.ts';
import { plainLine } from './plainText.ts';
import { registerReadOnlyDocuments } from './readOnlyDocuments.ts';

/** Read-only JSON documents of resources. */
export interface ResourceProperties {
  show(profile: string, id: string): Promise<void>;
  /** Open documents of a profile ask again. */
  changed(profile: string): void;
}

const scheme = 'orrery-resource';

export function registerResourceProperties(context: vscode.ExtensionContext, inventory: Inventory): ResourceProperties {
  const documents = registerReadOnlyDocuments(context, scheme, {
    async textOf(query) {
      const subject = { profile: query.get('profile') ?? '', id: query.get('id') ?? '' };
      const { resource } = await inventory.resource(subject);
      return `${visibleJson(JSON.stringify(resource, undefined, 2))}\n`;
    },
    problemText: ({ message, advice }) => `// ${plainLine(message)}\n// ${plainLine(advice)}\n`,
  });
  return {
    async show(profile, id) {
      const document = await vscode.workspace.openTextDocument(uriOf(profile, id));
      await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(document, 'json'));
    },
    changed: documents.changed,
  };
}

/** The same for the same resource, whatever its name becomes. */
function uriOf(profile: string, id: string): vscode.Uri {
  const tail = id.split(/[/:]/).at(-1) ?? '';
  return vscode.Uri.from({
    scheme,
    path: `/${tail.replace(/[^\w.-]/g, '-') || 'resource'}.json`,
    query: new URLSearchParams({ profile, id }).toString(),
  });
}
