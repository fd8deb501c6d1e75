import * as vscode from 'vscode';
import { type ExportFormat, exportKind } from '../../model/exportFormats.ts';
import { askDirectory } from '../writeIntoWorkspace.ts';
import { exportedFiles } from './exportedFiles.ts';
import { canPreview } from './pickFormat.ts';
import { back, pickStep, type StepItem } from './pickStep.ts';

/** Where an export goes, and whether names in it are pseudonyms. */
export interface Place {
  readonly to: vscode.Uri | 'clipboard';
  readonly redact: boolean;
}

type Choice = 'usual' | 'last' | 'other' | 'clipboard' | 'preview' | 'redact';

/** Asks where to write; `back` for the step before, undefined when the person left. */
export async function pickPlace(options: {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly format: ExportFormat;
  /** Folder of the last time. */
  readonly last: vscode.Uri | undefined;
  readonly redact: boolean;
  /** Told at once: who goes back a step and comes again still wants it. */
  readonly redactChanged: (redact: boolean) => void;
  readonly preview: (redact: boolean) => Promise<void>;
}): Promise<Place | typeof back | undefined> {
  const { format } = options;
  const last = isUsual(options.last) ? undefined : options.last;
  let { redact } = options;
  for (;;) {
    const chosen = await pickStep<Choice>({
      title: options.title,
      step: options.step,
      totalSteps: options.totalSteps,
      placeholder: vscode.l10n.t('Where to write it'),
      items: placeItems(format, last, redact),
      usual: last === undefined ? 'usual' : 'last',
    });
    if (chosen === back || chosen === undefined) return chosen;
    if (chosen === 'clipboard') return { to: 'clipboard', redact };
    if (chosen === 'preview') await options.preview(redact);
    else if (chosen === 'redact') {
      redact = !redact;
      options.redactChanged(redact);
    } else {
      const to = chosen === 'last' ? last : await (chosen === 'usual' ? askDirectory(exportedFiles()) : askFolder());
      if (to !== undefined) return { to, redact };
    }
  }
}

function placeItems(format: ExportFormat, last: vscode.Uri | undefined, redact: boolean): StepItem<Choice>[] {
  const { binary, several } = exportKind(format);
  const { folder } = exportedFiles();
  const hasWorkspace = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const items: (StepItem<Choice> | undefined)[] = [
    last && {
      label: `$(history) ${vscode.workspace.asRelativePath(last)}`,
      description: vscode.l10n.t('as the last time'),
      value: 'last',
    },
    hasWorkspace
      ? {
          label: `$(folder) ${folder}`,
          description: vscode.l10n.t('in the workspace'),
          value: 'usual',
        }
      : undefined,
    { label: `$(folder-opened) ${vscode.l10n.t('Another Folder…')}`, value: 'other' },
    binary || several ? undefined : { label: `$(copy) ${vscode.l10n.t('Copy to Clipboard')}`, value: 'clipboard' },
    canPreview(format) ? { label: `$(open-preview) ${vscode.l10n.t('Preview')}`, value: 'preview' } : undefined,
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: `$(${redact ? 'check' : 'circle-large-outline'}) ${vscode.l10n.t('Replace Names, Ids and Addresses by Pseudonyms')}`,
      description: redact ? vscode.l10n.t('on') : vscode.l10n.t('off'),
      value: 'redact',
    },
  ];
  return items.filter((item) => item !== undefined);
}

/** Whether it is the one folder that exports go to anyway. */
function isUsual(last: vscode.Uri | undefined): boolean {
  const [workspace, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (last === undefined || workspace === undefined || others.length > 0) return false;
  return last.toString() === vscode.Uri.joinPath(workspace.uri, exportedFiles().folder).toString();
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const { title, openLabel } = exportedFiles();
  const options = { title, openLabel, canSelectFolders: true, canSelectFiles: false };
  return (await vscode.window.showOpenDialog(options))?.[0];
}
