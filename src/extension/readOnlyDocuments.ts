import * as vscode from 'vscode';
import type { Problem } from '../model/problem.ts';
import { problemOf } from './showProblem.ts';

/** Documents of one scheme whose text comes from the inventory. Each names its profile in its query. */
export interface ReadOnlyDocuments {
  /** Open documents of a profile ask again. */
  changed(profile: string): void;
}

export interface DocumentTexts {
  textOf(query: URLSearchParams): Promise<string>;
  /** The text of a document that cannot be had. */
  problemText(problem: Problem): string;
}

export function registerReadOnlyDocuments(
  context: vscode.ExtensionContext,
  scheme: string,
  { textOf, problemText }: DocumentTexts,
): ReadOnlyDocuments {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  context.subscriptions.push(
    changes,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changes.event,
      async provideTextDocumentContent({ query }) {
        try {
          return await textOf(new URLSearchParams(query));
        } catch (error) {
          return problemText(problemOf(error));
        }
      },
    }),
  );
  return {
    changed(profile) {
      for (const { uri } of vscode.workspace.textDocuments) {
        const isOurs = uri.scheme === scheme && new URLSearchParams(uri.query).get('profile') === profile;
        if (isOurs) changes.fire(uri);
      }
    },
  };
}
