import type { ExportedFile } from '../inventory/exportRequest.ts';
import { commandIn, isKeptInPlace } from '../inventory/readExportCommand.ts';
import type { ExportFormat } from '../model/exportFormats.ts';
import { usageError } from './exitCodes.ts';
import { putJson } from './output.ts';
import { checkOutput, placesOf, putFiles } from './outputFiles.ts';
import { say } from './terminal.ts';
import { textIfThere, textThere } from './textThere.ts';
import { type ExportOptions, filesOf, withExport } from './withExport.ts';

/** What the command line gives. */
export interface ExportCommandOptions extends Omit<ExportOptions, 'format'> {
  readonly format?: readonly ExportFormat[];
  /** Bring the file of --output up to date in place. */
  readonly update?: true;
  /** Write anew what would be brought up to date in place. */
  readonly replace?: true;
}

/** `orrery export` */
export async function exportCommand(given: ExportCommandOptions): Promise<void> {
  if (given.json) return printPicture(given);
  const { update, replace, ...options } = { ...given, format: given.format ?? ['mermaid' as const] };
  checkOutput(options.output, options.format);
  if (replace && (update || options.output === undefined)) {
    throw usageError('--replace writes what is there anew.', 'Name it with --output, and leave --update out.');
  }
  const existing = update ? existingOf(options) : {};
  await withExport(options, async (session, asked) => {
    const files = await filesOf(session, options, asked, existing);
    const there = replace || update ? [] : keptInPlace(options, files);
    if (there.length === 0) return putFiles(options, files, update ? options.format : []);
    const inPlace = there.map(({ format }) => format);
    const texts = Object.fromEntries(there.map(({ format, text }) => [format, text]));
    const updated = await filesOf(session, { ...options, format: inPlace }, asked, texts);
    const all = files.map((file) => updated.find(({ format }) => format === file.format) ?? file);
    await putFiles(options, all, inPlace);
    for (const { path } of there) {
      say(`${path} was brought up to date in place: what people changed in it stays. To write it anew, add --replace.`);
    }
  });
}

/** The picture as Orrery draws it, which has no formats. */
async function printPicture(options: ExportCommandOptions): Promise<void> {
  const { format, style, redact, update, replace } = options;
  const ignored = Object.entries({ format, style, redact, update, replace })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `--${name}`);
  if (ignored.length > 0) {
    throw usageError(
      `--json prints the picture as Orrery draws it, without ${ignored.join(', ')}.`,
      `Leave out --json, and name the format: --format json${redact ? ' --redact' : ''}`,
    );
  }
  await withExport({ ...options, format: [] }, async ({ inventory, profile }, { view }) =>
    putJson(options, await inventory.picture({ profile, view })),
  );
}

/** The text that --update brings up to date. */
function existingOf({ output, format }: ExportOptions): Readonly<Partial<Record<ExportFormat, string>>> {
  const [only, ...others] = format;
  if (output === undefined || only === undefined || others.length > 0) {
    throw usageError('--update brings one file up to date.', 'Name it with --output, and one --format.');
  }
  return { [only]: textThere(output) };
}

/** Texts that stand where files are written to, and that people may have changed. */
function keptInPlace(
  options: ExportOptions,
  files: readonly ExportedFile[],
): readonly { readonly path: string; readonly format: ExportFormat; readonly text: string }[] {
  return placesOf(options.output, files).flatMap(({ path, file }) => {
    const text = textIfThere(path);
    return text !== undefined && isSameKind(text, file, options) ? [{ path, format: file.format, text }] : [];
  });
}

/** Whether people may have changed what is there, and it is the same kind of file: names do not stay beside pseudonyms. */
function isSameKind(text: string, { format, content }: ExportedFile, { redact }: ExportOptions): boolean {
  if (typeof content !== 'string' || !isKeptInPlace(format, text)) return false;
  const command = commandIn(text);
  // What Orrery did not draw it cannot bring up to date; the lines around its text may be anybody's.
  if (command === undefined) return format !== 'drawio';
  return command.format === format && command.redact === (redact ?? false);
}
