import * as vscode from 'vscode';
import { stylePlaceholder } from '../../inventory/exportCommand.ts';
import type { ExportRequest } from '../../inventory/exportRequest.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import { commandIn, isKeptInPlace, type WrittenCommand } from '../../inventory/readExportCommand.ts';
import { ProblemError } from '../../model/problem.ts';
import { askedView } from '../../picture/presets.ts';
import { parseViewFile } from '../../views/parseViewFile.ts';
import type { Decision } from '../saveKeeping.ts';
import { registerCommand } from '../showProblem.ts';
import { writeIntoWorkspace } from '../writeIntoWorkspace.ts';
import { exportedFiles } from './exportedFiles.ts';
import type { ExportParts } from './exportFlow.ts';
import { readExportStyle, settingsStyle, styleIn } from './exportStyle.ts';
import { readWhatIsMissing } from './readWhatIsMissing.ts';
import { runExport } from './runExport.ts';
import { updated } from './writeExport.ts';

/** Files that may have been exported. */
const selector: vscode.DocumentSelector = {
  pattern: '**/*.{mmd,py,d2,dot,puml,dsl,yaml,tf,drawio,svg,html,md,json,jsonl,xml,graphml,gexf,cypher}',
};

/** *Regenerate* above every file that says how it was exported. */
export function registerRegenerate(
  context: vscode.ExtensionContext,
  parts: ExportParts & { readonly log: vscode.LogOutputChannel },
): void {
  context.subscriptions.push(
    registerCommand(parts.log, 'orrery.regenerate', async (uri?: vscode.Uri) => {
      const target = uri ?? vscode.window.activeTextEditor?.document.uri;
      if (target !== undefined) await regenerate(parts, target);
    }),
    vscode.languages.registerCodeLensProvider(selector, {
      provideCodeLenses(document) {
        if (commandIn(document.getText()) === undefined) return [];
        const title = `$(sync) ${vscode.l10n.t('Regenerate')}`;
        const tooltip = vscode.l10n.t('Writes this file again from what Orrery knows now');
        const command = { command: 'orrery.regenerate', title, tooltip, arguments: [document.uri] };
        return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
      },
    }),
  );
}

/** Writes a file again as its header says: what people changed in it stays where its format can tell. */
async function regenerate(parts: ExportParts, uri: vscode.Uri): Promise<void> {
  const { inventory, readings } = parts;
  // What people wrote in it stays, also what they have not saved yet.
  const opened = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (opened?.isDirty) await opened.save();
  const existing = await vscode.workspace.fs.readFile(uri);
  const command = commandIn(new TextDecoder().decode(existing));
  if (command === undefined) {
    throw new ProblemError({
      code: 'NotExported',
      message: vscode.l10n.t('This file does not say how it was exported.'),
      advice: vscode.l10n.t('Export it anew with Generate Diagram.'),
      nextStep: 'none',
    });
  }
  const request = await requestOf(inventory, command, uri);
  // Under pseudonyms, only the inventory can tell what is asked for.
  const isReady = command.redact || (await readWhatIsMissing(inventory, readings, request.profile, request.view));
  if (!isReady) return;
  const keeps = isKeptInPlace(command.format, new TextDecoder().decode(existing));
  const content = keeps ? undefined : (await runExport(inventory, request))?.[0]?.content;
  if (!keeps && content === undefined) return;
  const folder = vscode.Uri.joinPath(uri, '..');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const decide = async (): Promise<Decision> =>
    keeps ? updated(inventory, request, command.format, existing) : { replace: true };
  const saved = await writeIntoWorkspace(exportedFiles(), folder, name, content ?? new Uint8Array(), decide);
  if (saved === undefined) return;
  vscode.window.setStatusBarMessage(
    saved.outcome === 'unchanged'
      ? vscode.l10n.t('{0} is up to date.', saved.name)
      : vscode.l10n.t('{0} was written again.', saved.name),
    8_000,
  );
}

async function requestOf(inventory: Inventory, command: WrittenCommand, uri: vscode.Uri): Promise<ExportRequest> {
  const { profile, ...asked } = await viewOf(command, uri);
  return {
    profile: await profileOf(inventory, command, profile),
    ...asked,
    formats: [command.format],
    redact: command.redact,
    reading: command.reading,
    ...(await styleFor(command, uri)),
  };
}

/** The sample, or a profile of this machine with the name or id that the file tells. */
async function profileOf(inventory: Inventory, command: WrittenCommand, ofView: string | undefined): Promise<string> {
  const { profiles } = await inventory.profiles();
  const named = command.profile ?? ofView;
  const found = command.sample
    ? profiles.find(({ id, provider }) => id.startsWith('sample') && provider === (named ?? 'aws'))
    : (profiles.find(({ id, name }) => id === named || name === named) ??
      (named === undefined && profiles.length === 1 ? profiles[0] : undefined));
  if (found !== undefined) return found.id;
  throw new ProblemError({
    code: 'NoSuchProfile',
    message: command.sample
      ? vscode.l10n.t('The file shows the sample estate, which is not open.')
      : vscode.l10n.t('The profile {0} that the file was exported with is not on this machine.', named ?? ''),
    advice: command.sample
      ? vscode.l10n.t('Open it with Open Sample Estate.')
      : vscode.l10n.t('Export it anew with Generate Diagram.'),
    nextStep: 'none',
  });
}

type AskedByFile = Pick<ExportRequest, 'view' | 'viewFile' | 'insteadOfFile' | 'title'>;

/** The view that the command names, and the profile that a view file is of. */
async function viewOf(command: WrittenCommand, uri: vscode.Uri): Promise<AskedByFile & { readonly profile?: string }> {
  const { view: path, detail, group } = command;
  if (path === undefined) return { view: askedView(command) };
  const parsed = parseViewFile(await namedText(path, uri, viewProblem));
  if ('problems' in parsed) throw viewProblem(path, parsed.problems[0]?.message ?? '');
  const { view, profile, title } = parsed.file;
  const insteadOfFile = { ...(detail === undefined ? {} : { detail }), ...(group === undefined ? {} : { group }) };
  return {
    view: { ...view, ...insteadOfFile },
    viewFile: path,
    insteadOfFile,
    ...(profile === undefined ? {} : { profile }),
    ...(title === undefined ? {} : { title }),
  };
}

/** The style that the command names. Without one, it is that of settings, be they the usual ones. */
async function styleFor(
  { style: path, redact }: WrittenCommand,
  uri: vscode.Uri,
): Promise<Pick<ExportRequest, 'style' | 'styleFile'>> {
  if (path === undefined) return { style: settingsStyle() };
  // A redacted file does not tell which it is: that of the workspace is what the editor wrote it with.
  if (redact && path === stylePlaceholder) return readExportStyle();
  return { style: styleIn(await namedText(path, uri, styleProblem), path), styleFile: path };
}

/** The text of a file of the workspace that a header names. */
async function namedText(
  path: string,
  uri: vscode.Uri,
  problem: (path: string, reason: string) => ProblemError,
): Promise<string> {
  // Whoever wrote the header must not have any file of this machine read.
  if (/^([\\/]|[a-z]:|\.\.)|[\\/]\.\.([\\/]|$)/i.test(path))
    throw problem(path, vscode.l10n.t('it is not in the workspace'));
  const base = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(base, path)));
  } catch (error) {
    throw problem(path, error instanceof Error ? error.message : String(error));
  }
}

function viewProblem(path: string, reason: string): ProblemError {
  return new ProblemError({
    code: 'NoView',
    message: vscode.l10n.t('The view {0} that the file was exported from cannot be used: {1}', path, reason),
    advice: vscode.l10n.t('Put the view file there, or export it anew with Generate Diagram.'),
    nextStep: 'none',
  });
}

function styleProblem(path: string, reason: string): ProblemError {
  return new ProblemError({
    code: 'NoStyle',
    message: vscode.l10n.t('The style {0} that the file was exported with cannot be used: {1}', path, reason),
    advice: vscode.l10n.t('Put the style file there, or export it anew with Generate Diagram.'),
    nextStep: 'none',
  });
}
