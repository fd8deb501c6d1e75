import * as vscode from 'vscode';
import type { Inventory, ResourceDetails, Row } from '../../inventory/inventory.ts';
import type { Profile } from '../../model/profile.ts';
import { plainLine } from '../plainText.ts';
import { providerId } from '../providerId.ts';
import { problemOf } from '../showProblem.ts';
import { isInsteadOfList } from './rowOrigin.ts';

/** What a row says when somebody points at it. All text in it is text: nothing is a link, an icon or HTML. */
export async function rowTooltip(
  row: Row,
  inventory: Inventory,
  profile: Profile | undefined,
): Promise<vscode.MarkdownString> {
  const lines: string[] = [[row.label, row.typeTitle].filter((part) => part).join(' – ')];
  if (row.kind === 'profile' && profile !== undefined) lines.push(...profileLines(profile));
  if (row.problem !== undefined) {
    lines.push(row.problem.message, row.problem.advice);
    const { operation, message } = row.problem;
    if (operation !== undefined && !message.includes(operation)) lines.push(vscode.l10n.t('Call: {0}', operation));
  }
  if (row.readAt !== undefined) lines.push(readLine(row, localTime(row.readAt)));
  const tooltip = asText(lines);
  if (row.kind === 'resource' && row.resource !== undefined) {
    await appendResource(tooltip, row.resource, row.profile, inventory);
  }
  return tooltip;
}

function readLine(row: Row, time: string): string {
  const { stale, expandable, source } = row;
  if (source !== undefined && isInsteadOfList(row)) {
    return vscode.l10n.t('From {0}, as of {1}; refresh to list it', source, time);
  }
  if (source !== undefined) return vscode.l10n.t('From {0}, as of {1}', source, time);
  return stale && expandable
    ? vscode.l10n.t('Read {0}; it is read again when you open it', time)
    : vscode.l10n.t('Read {0}', time);
}

function profileLines(profile: Profile): string[] {
  return [
    vscode.l10n.t('Credentials: {0}', profile.method),
    vscode.l10n.t('Configured in: {0}', profile.source),
    profile.provider === 'azure'
      ? vscode.l10n.t('Cloud: {0}', profile.partition)
      : vscode.l10n.t('Region: {0}', profile.region),
  ];
}

async function appendResource(
  tooltip: vscode.MarkdownString,
  id: string,
  profile: string,
  inventory: Inventory,
): Promise<void> {
  let details: ResourceDetails;
  try {
    details = await inventory.resource({ profile, id });
  } catch (error) {
    tooltip.appendMarkdown('\n\n').appendText(plainLine(problemOf(error).message));
    return;
  }
  const { summary, resource } = details;
  const tags = Object.entries(resource.tags).map(([key, value]) => `${key} = ${value}`);
  const facts = [providerId(resource), ...summary.map(({ path, text }) => `${path}: ${text}`), ...tags];
  tooltip.appendCodeblock(facts.map(plainLine).join('\n'), 'text');
}

function asText(lines: readonly string[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = false;
  text.supportHtml = false;
  text.supportThemeIcons = false;
  lines.forEach((line, index) => {
    if (index > 0) text.appendMarkdown('\n\n');
    text.appendText(plainLine(line));
  });
  return text;
}

function localTime(at: string): string {
  return new Date(at).toLocaleString(vscode.env.language);
}
