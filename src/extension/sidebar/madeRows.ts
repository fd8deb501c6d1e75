import * as vscode from 'vscode';
import type { Row } from '../../inventory/inventory.ts';
import type { Problem } from '../../model/problem.ts';

/** Marks keys of rows that do not come from the inventory. */
const madeHere = '\u0000';
const readingKey = `${madeHere}reading`;

/** Whether a row is one of {@link readingRow}. */
export function isReadingRow({ key }: Row): boolean {
  return key.endsWith(readingKey);
}

/** Whether a row was made here: the inventory does not know its key. */
export function isMadeRow({ key }: Row): boolean {
  return key.includes(madeHere);
}

function madeRow(key: string, row: Omit<Row, 'key' | 'expandable' | 'opened' | 'unread' | 'stale'>): Row {
  return { ...row, key, expandable: false, opened: false, unread: false, stale: false };
}

/** Stands under a row whose first rows are on their way. */
export function readingRow({ key, profile }: Row): Row {
  return madeRow(`${key}${readingKey}`, {
    profile,
    kind: 'note',
    label: vscode.l10n.t('Reading…'),
    icon: 'loading~spin',
  });
}

/** Stands under a row that was opened and still is unread: why, and what to do. */
export function notReadRow({ key, profile, resource }: Row, failure: Problem | undefined): Row {
  const problem: Problem = failure ?? {
    code: 'NotRead',
    message: vscode.l10n.t('This was not read: the reading was cancelled or did not get here.'),
    advice: vscode.l10n.t('Select to read it.'),
    nextStep: 'retry',
  };
  return madeRow(`${key}${madeHere}unread`, {
    profile,
    kind: 'gap',
    label: failure?.message ?? vscode.l10n.t('Not read'),
    description: problem.advice,
    icon: 'warning',
    ...(resource === undefined ? {} : { resource }),
    problem,
  });
}

/** A problem in place of the rows that could not be had. `key` tells it from others. */
export function problemRow(problem: Problem, profile: string, key: string): Row {
  return madeRow(`${key}${madeHere}problem`, {
    profile,
    kind: 'gap',
    label: problem.message,
    description: problem.advice,
    icon: 'warning',
    problem,
  });
}
