import { isAbsolute, relative, resolve, sep } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { commandIn, isKeptInPlace, type WrittenCommand } from '../inventory/readExportCommand.ts';
import { exportKind } from '../model/exportFormats.ts';
import { exitCodes, usageError } from './exitCodes.ts';
import { type ExportOptions, filesOf, withExport } from './exportCommand.ts';
import type { SourceOptions } from './options.ts';
import { put } from './output.ts';
import { textThere } from './outputFiles.ts';
import { counted, printable, say } from './terminal.ts';

/** Lines of a difference that are printed for one file. */
const mostLines = 200;

export interface CheckOptions extends SourceOptions {
  /** Ids in place of the pseudonyms that redacted files name. */
  readonly scope?: readonly string[];
}

/**
 * `orrery check`: whether exported files still are what the cloud is. Prints how they differ, and then fails. What a
 * header says of the time of reading and of Orrery's version is no difference.
 */
export async function checkCommand(files: readonly string[], options: CheckOptions): Promise<void> {
  const differences: string[] = [];
  for (const file of files) {
    const existing = textThere(file);
    const difference = await differenceOf(file, existing, optionsFor(file, existing, options));
    if (difference === undefined) say(`${file} is up to date.`);
    else differences.push(difference);
  }
  // What could not be read is the same in a file that matches: it says so itself.
  process.exitCode = exitCodes.complete;
  if (differences.length === 0) return;
  put(options, differences.join(''));
  const which = `${differences.length} of ${counted(files.length, 'file')}`;
  say(
    differences.length === 1
      ? `${which} no longer matches. Write it again as its header says.`
      : `${which} no longer match. Write them again as their headers say.`,
  );
  process.exitCode = exitCodes.failed;
}

/** What the file's header asks for, with the source that the person names instead. */
function optionsFor(file: string, text: string, options: CheckOptions): ExportOptions {
  const command = commandIn(text);
  if (command === undefined) {
    throw usageError(
      `${file} does not say how it was exported.`,
      'Check text that `orrery export` wrote: pictures and workbooks cannot be compared, SVG and JSON can.',
    );
  }
  if (command.redact && command.scopes.length > 0 && options.scope === undefined) {
    throw usageError(`${file} names its scope by a pseudonym.`, 'Name it by its own id, with --scope.');
  }
  for (const path of [command.view, command.style]) {
    if (path === undefined || isBelow(path)) continue;
    throw usageError(
      `${file} asks for ${path}, which is not below this folder.`,
      'Check it from the folder that it was exported in.',
    );
  }
  const { output: _, json: __, scope, ...own } = options;
  const asked = asOptions(command, own);
  return { ...own, ...asked, ...(command.redact && scope !== undefined ? { scope } : {}) };
}

/** Mistakes in a file are printed with what they stand in: whoever wrote a header must not have any file printed. */
function isBelow(path: string): boolean {
  const way = relative(process.cwd(), resolve(path));
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function asOptions(
  command: WrittenCommand,
  own: SourceOptions,
): Omit<ExportOptions, keyof SourceOptions> & SourceOptions {
  const { format, scopes, preset, view, detail, group, redact, sample, replay, profile, reading, style } = command;
  const namesSource = own.sample !== undefined || own.replay !== undefined;
  return {
    format: [format],
    ...(reading.depth === undefined ? {} : { depth: reading.depth }),
    ...(reading.regions === undefined ? {} : { regions: [...reading.regions] }),
    ...(reading.types === undefined ? {} : { types: [...reading.types] }),
    ...(scopes.length === 0 ? {} : { scope: scopes }),
    ...(preset === undefined ? {} : { preset }),
    ...(view === undefined ? {} : { view }),
    ...(detail === undefined ? {} : { detail }),
    ...(group === undefined ? {} : { group }),
    ...(style === undefined ? {} : { style }),
    ...(redact ? { redact } : {}),
    ...(sample && !namesSource ? { sample } : {}),
    ...(replay === undefined || namesSource ? {} : { replay }),
    ...(profile === undefined || own.profile !== undefined ? {} : { profile }),
  };
}

/** How a file differs from what would be written now, for people; undefined where it does not. */
async function differenceOf(file: string, existing: string, options: ExportOptions): Promise<string | undefined> {
  const [format] = options.format;
  const isUpdated = format !== undefined && isKeptInPlace(format, existing);
  let now = '';
  await withExport(options, async (session, view) => {
    const before = isUpdated ? { [format]: existing } : {};
    const [written] = await filesOf(session, options, view, before);
    if (typeof written?.content !== 'string') {
      throw usageError(`${file} is no text that can be compared.`, 'Check its SVG or JSON instead.');
    }
    now = written.content;
  });
  const [before, after] = [existing, now].map(withoutMoments) as [string, string];
  if (before === after) return undefined;
  const title = format === undefined ? '' : exportKind(format).title;
  return shortened(
    printed(createTwoFilesPatch(file, `${file} (${title} of now)`, before, after, '', '', { context: 2 })),
  );
}

/** Lines that differ although nothing in the cloud does. */
function withoutMoments(text: string): string {
  return (
    text
      .replace(/Written by Orrery [\w.+-]+/g, 'Written by Orrery')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, 'TIME')
      .replace(/(?:\d{4}-\d\d-\d\d|\d{1,2} \p{L}+ \d{4}),? \d\d:\d\d UTC/gu, 'TIME')
      // What draw.io files know their own parts by.
      .replace(/ orrery(?:State|Wrote)="[^"]*"/g, '')
      .replaceAll('\r\n', '\n')
  );
}

function printed(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function shortened(patch: string): string {
  const lines = patch.split('\n');
  if (lines.length <= mostLines) return patch;
  return `${[...lines.slice(0, mostLines), `… and ${counted(lines.length - mostLines, 'more line')}`].join('\n')}\n`;
}
