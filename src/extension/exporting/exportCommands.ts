import * as vscode from 'vscode';
import type { Row } from '../../inventory/inventory.ts';
import { type ExportFormat, exportFormats } from '../../model/exportFormats.ts';
import { defaultView, type View } from '../../picture/view.ts';
import { parseViewFile } from '../../views/parseViewFile.ts';
import { readMenuContext } from '../graph/checkMessages.ts';
import { pickScope } from '../pickScope.ts';
import type { ShownProfiles } from '../shownProfiles.ts';
import { registerCommand } from '../showProblem.ts';
import type { AccountsView } from '../sidebar/accountsView.ts';
import type { RowElement } from '../sidebar/rowElement.ts';
import { viewEditorType } from '../views/viewEditor.ts';
import { type ExportParts, type ExportSubject, exportFlow } from './exportFlow.ts';

export interface ExportCommandParts extends ExportParts {
  readonly log: vscode.LogOutputChannel;
  readonly shownProfiles: ShownProfiles;
  readonly accounts: Pick<AccountsView, 'selection'>;
}

/**
 * Commands that export: *Generate Diagram*, which asks for the format, and one for each format, for menus. From the tree
 * they get its rows, from a graph its node, and from the palette nothing: then they ask.
 */
export function registerExportCommands(context: vscode.ExtensionContext, parts: ExportCommandParts): void {
  const run =
    (format?: ExportFormat) =>
    async (argument?: unknown, selected?: unknown): Promise<void> => {
      for (const subject of await subjectsOf(parts, argument, selected)) await exportFlow(parts, subject, format);
    };
  context.subscriptions.push(
    registerCommand(parts.log, 'orrery.generateDiagram', run()),
    // The same, as the last entry of a menu of formats.
    registerCommand(parts.log, 'orrery.export.choose', run()),
    ...(Object.keys(exportFormats) as ExportFormat[]).map((format) =>
      registerCommand(parts.log, `orrery.export.${format}`, run(format)),
    ),
  );
}

/** What a view in a graph is about, in people's words. */
export async function subjectOf(
  { inventory, shownProfiles }: Pick<ExportCommandParts, 'inventory' | 'shownProfiles'>,
  profile: string,
  view: View,
  isOpen: boolean,
): Promise<ExportSubject> {
  const { title } = await inventory.picture({ profile, view });
  const subject = { profile, view, name: title || (await shownProfiles.nameOf(profile)), isOpen };
  return isOpen ? { ...subject, ...(await activeViewFile()) } : subject;
}

/** The view file whose graph the person looks at, with its path in the workspace; nothing where it is none. */
async function activeViewFile(): Promise<Pick<ExportSubject, 'viewFile' | 'title'>> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputCustom) || input.viewType !== viewEditorType) return {};
  const parsed = parseViewFile((await vscode.workspace.openTextDocument(input.uri)).getText());
  // Without a title of its own it is called after its scope, as the command line calls it.
  const title = 'file' in parsed ? parsed.file.title : undefined;
  return {
    viewFile: vscode.workspace.asRelativePath(input.uri, false),
    ...(title === undefined ? {} : { title }),
  };
}

async function subjectsOf(parts: ExportCommandParts, argument: unknown, selected: unknown): Promise<ExportSubject[]> {
  const node = readMenuContext(argument);
  if (node !== undefined) return [await subjectOf(parts, node.orreryProfile, defaultView(node.orreryId), false)];
  const rows = rowsOf(argument, selected);
  if (rows.length > 0) return subjectsOfRows(rows);
  return subjectsAskedFor(parts);
}

/** The rows a menu was opened on: all that are selected where it is one of them. */
function rowsOf(argument: unknown, selected: unknown): Row[] {
  const element = argument as RowElement | undefined;
  if (element?.row === undefined) return [];
  const others = Array.isArray(selected) ? (selected as RowElement[]) : [];
  const elements = others.includes(element) ? others : [element];
  return elements.map(({ row }) => row).filter(isScope);
}

/** One of a profile is a place to begin at; several are drawn together, each profile by itself. */
function subjectsOfRows(rows: readonly Row[]): ExportSubject[] {
  return [...Map.groupBy(rows, ({ profile }) => profile)].map(([profile, own]) => {
    const [first] = own;
    const ids = own.flatMap(({ resource }) => resource ?? []);
    const name = first?.label ?? '';
    if (ids.length < own.length) return { profile, view: defaultView(undefined), name, isOpen: false };
    if (ids.length === 1) return { profile, view: defaultView(ids[0]), name, isOpen: false };
    const view = { ...defaultView(undefined), filter: { within: ids } };
    return { profile, view, name: vscode.l10n.t('{0} and {1} more', name, ids.length - 1), isOpen: false };
  });
}

async function subjectsAskedFor(parts: ExportCommandParts): Promise<ExportSubject[]> {
  const { inventory, shownProfiles, accounts } = parts;
  const selected = accounts.selection?.row;
  const suggestion =
    selected !== undefined && isScope(selected)
      ? {
          suggestion: {
            profile: selected.profile,
            name: selected.label,
            ...(selected.resource === undefined ? {} : { root: selected.resource }),
          },
        }
      : {};
  const scope = await pickScope(inventory, {
    title: vscode.l10n.t('Generate Diagram'),
    placeholder: vscode.l10n.t('Type a part of a name, an id or a type'),
    profiles: (await shownProfiles.list()).profiles,
    ...suggestion,
  });
  if (scope === undefined) return [];
  return [await subjectOf(parts, scope.profile, defaultView(scope.root), false)];
}

/** Whether a graph or a diagram can be made of a row. */
function isScope({ kind, resource }: Row): boolean {
  return kind === 'profile' || (kind === 'resource' && resource !== undefined);
}
