import { setImmediate } from 'node:timers/promises';
import type { ExportInput, ExportedFile as WrittenFile } from '../export/exporter.ts';
import { exporters } from '../export/exporters.ts';
import { fileStem } from '../export/fileName.ts';
import { betweenMarkers, hasMarkers, withMarkers } from '../export/markers.ts';
import { type ExportFormat, exportKind } from '../model/exportFormats.ts';
import { ProblemError } from '../model/problem.ts';
import { presetOf } from './exportCommand.ts';
import { type Exporting, exportInputs } from './exportInput.ts';
import type { ExportedFile, ExportProgress } from './exportRequest.ts';

export interface ExportTask extends Exporting {
  readonly formats: readonly ExportFormat[];
  /** Text of files that are there already, to be brought up to date instead of being made anew. */
  readonly existing: Readonly<Partial<Record<ExportFormat, string>>>;
  readonly onProgress: (progress: ExportProgress) => void;
}

/**
 * A view written in several formats, each with a header that says where it comes from and how to write it again. Rejects
 * with the signal's reason when it is aborted.
 */
export async function exportFiles(task: ExportTask): Promise<ExportedFile[]> {
  const { formats, existing, signal, onProgress } = task;
  const inputFor = exportInputs(task);
  const files: ExportedFile[] = [];
  for (const [done, format] of formats.entries()) {
    const { title, extension, suffix: ofFormat = '' } = exportKind(format);
    onProgress({ done, total: formats.length, now: title });
    // Requests that came meanwhile, such as to stop, are heard between two files.
    await setImmediate();
    signal.throwIfAborted();
    const input = inputFor(format);
    const stem = stemOf(task, input.picture.title);
    const before = existing[format];
    const written = before === undefined ? await fresh(format, input) : [await updated(format, before, input)];
    for (const { suffix = '', content } of written) {
      files.push({ format, name: `${stem}${ofFormat}${suffix}.${extension}`, suffix, content });
    }
  }
  onProgress({ done: formats.length, total: formats.length, now: '' });
  return files;
}

async function fresh(format: ExportFormat, input: ExportInput): Promise<readonly WrittenFile[]> {
  const exporter = await exporters[format]();
  const files = await exporter.write(input);
  return files.map(({ suffix, content }) => ({
    ...(suffix === undefined ? {} : { suffix }),
    content: typeof content === 'string' ? withMarkers(format, content) : content,
  }));
}

/** What is there, brought up to date: by the format itself, or between the markers of its text. */
async function updated(format: ExportFormat, before: string, input: ExportInput): Promise<WrittenFile> {
  const { update } = await exporters[format]();
  if (update !== undefined) return { content: await update(before, input) };
  const [file] = await fresh(format, input);
  if (file !== undefined && typeof file.content === 'string' && hasMarkers(format)) {
    return { content: betweenMarkers(before, file.content) };
  }
  throw new ProblemError({
    code: 'CannotUpdate',
    message: `${exportKind(format).title} cannot be brought up to date in place.`,
    advice: 'Replace the file, or write another one.',
    nextStep: 'none',
  });
}

/** Several presets of one scope are files of their own, and so are views with titles of theirs. */
function stemOf({ view, title: own }: Exporting, title: string): string {
  const preset = own === undefined ? presetOf(view) : undefined;
  return fileStem(preset === undefined ? title : `${title}-${preset}`);
}
