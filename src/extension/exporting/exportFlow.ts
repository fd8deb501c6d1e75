import * as vscode from 'vscode';
import type { ExportRequest } from '../../inventory/exportRequest.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { ExportFormat } from '../../model/exportFormats.ts';
import { presetView } from '../../picture/presets.ts';
import type { View } from '../../picture/view.ts';
import { copyText } from '../copyText.ts';
import { plainLine } from '../plainText.ts';
import type { Readings } from '../readings.ts';
import { readExportStyle } from './exportStyle.ts';
import { pickFormat } from './pickFormat.ts';
import { type Place, pickPlace } from './pickPlace.ts';
import { pickShown, type Shown } from './pickShown.ts';
import { back } from './pickStep.ts';
import type { ExportPreviews } from './previewExport.ts';
import { readWhatIsMissing } from './readWhatIsMissing.ts';
import { type RememberedExport, rememberExport, rememberedExport } from './rememberedExport.ts';
import { runExport } from './runExport.ts';
import { showWritten } from './showWritten.ts';
import { writeExport } from './writeExport.ts';

/** What is exported: what a graph shows, or one thing of the tree or several. */
export interface ExportSubject {
  readonly profile: string;
  readonly view: View;
  /** What people call it. */
  readonly name: string;
  /** The person looks at it in a graph. */
  readonly isOpen: boolean;
  /** Path in the workspace of the file that the view is kept in, where it is one. */
  readonly viewFile?: string;
  /** What that file says that the view is called. */
  readonly title?: string;
}

export interface ExportParts {
  readonly inventory: Inventory;
  readonly readings: Readings;
  readonly previews: ExportPreviews;
  readonly memory: vscode.Memento;
}

const totalSteps = 3;

/**
 * Asks what to show, in which format and where to write it, with what was chosen the last time first; then writes and
 * opens it. A format that is given is not asked for.
 */
export async function exportFlow(parts: ExportParts, subject: ExportSubject, format?: ExportFormat): Promise<void> {
  const remembered = rememberedExport(parts.memory);
  const chosen = await askAll(parts, subject, remembered, format);
  if (chosen === undefined) return;
  const { shown, place } = chosen;
  const { folder } = remembered;
  await rememberExport(parts.memory, {
    shown,
    format: chosen.format,
    redact: place.redact,
    ...(place.to === 'clipboard' ? (folder === undefined ? {} : { folder }) : { folder: place.to.toString() }),
  });
  const request = await requestFor(subject, shown, chosen.format, place.redact);
  if (!(await readWhatIsMissing(parts.inventory, parts.readings, request.profile, request.view))) return;
  const files = await runExport(parts.inventory, request);
  if (files === undefined) return;
  if (place.to === 'clipboard') {
    const [file] = files;
    return copyText(typeof file?.content === 'string' ? file.content : undefined);
  }
  const written = await writeExport(parts.inventory, request, files, place.to);
  if (written !== undefined) await showWritten(written);
}

interface Chosen {
  readonly shown: Shown;
  readonly format: ExportFormat;
  readonly place: Place;
}

/** Goes through the steps, and back. */
async function askAll(
  { previews }: ExportParts,
  subject: ExportSubject,
  remembered: RememberedExport,
  given: ExportFormat | undefined,
): Promise<Chosen | undefined> {
  const title = vscode.l10n.t('Export: {0}', plainLine(subject.name));
  const steps = given === undefined ? totalSteps : totalSteps - 1;
  let { shown, format } = remembered;
  let { redact = false } = remembered;
  for (let step = 1; ; ) {
    if (step === 1) {
      const hasRoot = subject.view.root !== undefined;
      shown = await pickShown({ title, totalSteps: steps, hasRoot, isOpen: subject.isOpen, usual: shown });
      if (shown === undefined) return undefined;
      format = given ?? format;
      step = given === undefined ? 2 : 3;
    } else if (step === 2) {
      const asked = shown ?? 'view';
      const preview = async (of: ExportFormat): Promise<void> =>
        previews.show(await requestFor(subject, asked, of, redact));
      const picked = await pickFormat({ title, step, totalSteps: steps, usual: format, preview });
      if (picked === undefined) return undefined;
      if (picked !== back) format = picked;
      step = picked === back ? 1 : 3;
    } else {
      const asked = shown ?? 'view';
      const wanted = format ?? 'mermaid';
      const place = await pickPlace({
        title,
        step: steps,
        totalSteps: steps,
        format: wanted,
        last: remembered.folder === undefined ? undefined : vscode.Uri.parse(remembered.folder),
        redact,
        redactChanged: (changed) => {
          redact = changed;
        },
        preview: async (redacted) => previews.show(await requestFor(subject, asked, wanted, redacted)),
      });
      if (place === undefined) return undefined;
      if (place !== back) return { shown: asked, format: wanted, place };
      step = given === undefined ? 2 : 1;
    }
  }
}

async function requestFor(
  { profile, view, viewFile, title }: ExportSubject,
  shown: Shown,
  format: ExportFormat,
  redact: boolean,
): Promise<ExportRequest> {
  return {
    profile,
    view: shown === 'view' ? view : presetOf(shown, view),
    formats: [format],
    redact,
    ...(shown === 'view' && viewFile !== undefined ? { viewFile } : {}),
    ...(shown === 'view' && title !== undefined ? { title } : {}),
    ...(await readExportStyle()),
  };
}

/** A preset of what a view is about, be it one thing or several. */
function presetOf(preset: Exclude<Shown, 'view'>, { root, filter: { within } }: View): View {
  const view = presetView(preset, root);
  return within === undefined ? view : { ...view, filter: { ...view.filter, within } };
}
