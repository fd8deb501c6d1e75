import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ExportedFile } from '../inventory/exportRequest.ts';
import { commandIn, isKeptInPlace } from '../inventory/readExportCommand.ts';
import { type ExportFormat, exportKind } from '../model/exportFormats.ts';
import { usageError } from './exitCodes.ts';
import type { OutputOptions } from './options.ts';
import { counted, say } from './terminal.ts';
import { writeWhole } from './writeWhole.ts';

/** A file, and where it is written to. */
export interface OutputPlace {
  readonly path: string;
  readonly file: ExportedFile;
}

/** Throws a usage error where files of these formats cannot go where they were asked for. */
export function checkOutput(output: string | undefined, formats: readonly ExportFormat[]): void {
  const [only, ...others] = formats.map(exportKind);
  if (output === undefined) {
    if (only === undefined || others.length > 0) {
      throw usageError(`These are ${counted(formats.length, 'file')}.`, folderAdvice);
    }
    if (only.several) throw usageError(`${only.title} is written as several files.`, folderAdvice);
    if (only.binary && process.stdout.isTTY) {
      throw usageError('This is no text for a terminal.', 'Name a file with --output.');
    }
    return;
  }
  const extension = extname(output).slice(1);
  if (others.length > 0 && !isFolder(output) && formats.some((one) => exportKind(one).extension === extension)) {
    throw usageError(
      `These are ${formats.length} formats, and ${output} would become a folder.`,
      `Name the folder for them with --output ${join(dirname(output), basename(output, extname(output)))}/`,
    );
  }
}

const folderAdvice = 'Name a folder for them with --output: --output diagrams/';

/**
 * Where files go: one to the file that is named; several, or one where a folder is named, into that folder; none
 * where they go to standard output.
 */
export function placesOf(output: string | undefined, files: readonly ExportedFile[]): readonly OutputPlace[] {
  if (output === undefined) return [];
  const isOneFormat = files.every(({ format }) => format === files[0]?.format);
  if (!isOneFormat || isFolder(output)) return files.map((file) => ({ path: join(output, file.name), file }));
  // Files of one format go under the name that is asked for: `x.csv` becomes `x-resources.csv`, `x-relations.csv`, …
  const extension = extname(output);
  const stem = join(dirname(output), basename(output, extension));
  return files.map((file) => ({ path: file.suffix === '' ? output : `${stem}${file.suffix}${extension}`, file }));
}

/**
 * Writes files where they were asked for, each whole or not at all. What is there and may be somebody's own work is kept
 * beside it.
 *
 * @param inPlace formats whose files are what is there, brought up to date
 */
export async function putFiles(
  { output }: OutputOptions,
  files: readonly ExportedFile[],
  inPlace: readonly ExportFormat[],
): Promise<void> {
  if (output === undefined) {
    for (const { content } of files) process.stdout.write(content);
    return;
  }
  const isNamed = files.length === 1 && !isFolder(output);
  for (const { path, file } of placesOf(output, files)) {
    const kept = await writeWhole(
      path,
      file.content,
      (there) => !inPlace.includes(file.format) && isOwnWork(there, file),
    );
    if (!isNamed) say(`Wrote ${path}`);
    if (kept !== undefined) say(`What ${path} held is kept in ${kept}`);
  }
}

/** Whether somebody else than Orrery may have written what is there. */
function isOwnWork(there: Uint8Array, { format }: ExportedFile): boolean {
  if (there.length === 0) return false;
  const text = new TextDecoder().decode(there);
  if (exportKind(format).binary) return !text.includes('orrery export ');
  return isKeptInPlace(format, text) || commandIn(text) === undefined;
}

/** One that is there, or is named as one: `diagrams/`. */
function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
