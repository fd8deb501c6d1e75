import * as vscode from 'vscode';
import type { Row } from '../../inventory/inventory.ts';
import type { Provider } from '../../model/profile.ts';
import { plainLine } from '../plainText.ts';
import { age } from './age.ts';
import { contextValue, nextStepCommand } from './rowContext.ts';
import type { RowElement } from './rowElement.ts';
import { shownOrigin } from './rowOrigin.ts';

/**
 * A row as VS Code draws it. `provider` is that of its profile, as far as that is known. The tooltip is left open, so that
 * it is made when somebody looks.
 */
export function rowItem(
  element: RowElement,
  provider: Provider | undefined,
  reading: boolean,
  opened: boolean,
): vscode.TreeItem {
  const { row } = element;
  const label = plainLine(row.label) || vscode.l10n.t('(no name)');
  const description = rowDescription(row, Date.now());
  const item = new vscode.TreeItem(label, collapsibleState(row, opened));
  item.id = row.key;
  item.description = description;
  item.iconPath = rowIcon(row, reading);
  item.contextValue = contextValue(row, provider);
  item.accessibilityInformation = {
    label: [...new Set([label, row.typeTitle, description, freshness(row), row.problem?.message])]
      .filter((part) => part)
      .join(', '),
  };
  const command = clickCommand(row);
  if (command !== undefined) item.command = { command, title: '', arguments: [element] };
  return item;
}

/**
 * Counts, where that was not listed what it comes from, and age: `12 · AWS Config · 3 min. ago`. What cannot be opened
 * because of a problem says that instead of what it is.
 */
export function rowDescription(row: Row, now: number): string {
  const reason = row.expandable ? undefined : row.problem?.message;
  const text = (row.kind === 'gap' ? (row.description ?? reason) : (reason ?? row.description)) ?? '';
  const { source, readAt } = shownOrigin(row);
  const read = readAt === undefined ? '' : age(readAt, now, vscode.env.language);
  return [plainLine(text), source ?? '', read].filter((part) => part !== '').join(' · ');
}

function collapsibleState(row: Row, opened: boolean): vscode.TreeItemCollapsibleState {
  if (!row.expandable) return vscode.TreeItemCollapsibleState.None;
  return opened ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function rowIcon(row: Row, reading: boolean): vscode.ThemeIcon {
  if (reading) return new vscode.ThemeIcon('loading~spin');
  if (row.kind === 'gap') return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (row.problem !== undefined) return new vscode.ThemeIcon(row.icon, new vscode.ThemeColor('list.warningForeground'));
  // Dimmed, as VS Code shows what is there but not quite now. The age beside it says how old it is.
  return row.stale
    ? new vscode.ThemeIcon(row.icon, new vscode.ThemeColor('disabledForeground'))
    : new vscode.ThemeIcon(row.icon);
}

/** For those who do not see that the icon is dimmed. */
function freshness({ stale }: Row): string | undefined {
  return stale ? vscode.l10n.t('no longer fresh') : undefined;
}

/** Rows that open take a click for that. Of the others, gaps take their next step and resources show what they are. */
function clickCommand(row: Row): string | undefined {
  if (row.expandable) return undefined;
  const step = nextStepCommand(row);
  if (step !== undefined) return step;
  return row.kind === 'resource' ? 'orrery.showProperties' : undefined;
}
