import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import { plainLine } from './plainText.ts';
import { problemOf } from './showProblem.ts';

/** Read-only JSON documents of resources. */
export interface ResourceProperties {
  show(profile: string, id: string): Promise<void>;
  /** Open documents of a profile ask again. */
  changed(profile: string): void;
}

const scheme = 'orrery-resource';

export function registerResourceProperties(context: vscode.ExtensionContext, inventory: Inventory): ResourceProperties {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  context.subscriptions.push(
    changes,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changes.event,
      async provideTextDocumentContent(uri) {
        try {
          return plainJson((await inventory.resource(subjectOf(uri))).resource);
        } catch (error) {
          const { message, advice } = problemOf(error);
          return `// ${plainLine(message)}\n// ${plainLine(advice)}\n`;
        }
      },
    }),
  );
  return {
    async show(profile, id) {
      const document = await vscode.workspace.openTextDocument(uriOf(profile, id));
      await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(document, 'json'));
    },
    changed(profile) {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme === scheme && subjectOf(uri).profile === profile) changes.fire(uri);
      }
    },
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

function subjectOf(uri: vscode.Uri): { profile: string; id: string } {
  const query = new URLSearchParams(uri.query);
  return { profile: query.get('profile') ?? '', id: query.get('id') ?? '' };
}

/** JSON in which characters that would change how the text reads are written as escapes. */
function plainJson(value: unknown): string {
  const escaped = (character: string): string => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, undefined, 2).replace(/[\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, escaped)}\n`;
}
