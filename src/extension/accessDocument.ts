import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import { plainPathStep } from './plainText.ts';
import { registerReadOnlyDocuments } from './readOnlyDocuments.ts';
import { asMarkdown, showMarkdown } from './showMarkdown.ts';

/** Who has access to what, as read-only documents. */
export interface AccessDocuments {
  show(subject: AccessAddress): Promise<void>;
  /** Open documents of a profile ask again. */
  changed(profile: string): void;
}

export interface AccessAddress {
  readonly profile: string;
  /** Id of the account, user, group, permission set or application. Absent: everything in the profile. */
  readonly of?: string;
  /** Of what is asked about, or of the profile. */
  readonly name: string;
}

const scheme = 'orrery-access';

export function registerAccessDocuments(context: vscode.ExtensionContext, inventory: Inventory): AccessDocuments {
  const documents = registerReadOnlyDocuments(context, scheme, {
    async textOf(query) {
      const profile = query.get('profile') ?? '';
      const of = query.get('of');
      return (await inventory.access({ profile, ...(of === null ? {} : { of }) })).markdown;
    },
    problemText: ({ message, advice }) => `${asMarkdown(message)} ${asMarkdown(advice)}\n`,
  });
  return {
    show: (subject) => showMarkdown(uriOf(subject)),
    changed: documents.changed,
  };
}

/** Editors take their titles from the last step of the path. */
function uriOf({ profile, of, name }: AccessAddress): vscode.Uri {
  return vscode.Uri.from({
    scheme,
    path: `/${plainPathStep(vscode.l10n.t('Access: {0}', name))}`,
    query: new URLSearchParams({ profile, ...(of === undefined ? {} : { of }) }).toString(),
  });
}
