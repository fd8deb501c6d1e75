import { createTwoFilesPatch } from 'diff';
import { viewPlaceholder } from '../inventory/exportCommand.ts';
import { problemOf } from '../inventory/protocol.ts';
import { commandIn, isKeptInPlace, type WrittenCommand } from '../inventory/readExportCommand.ts';
import { type ExportKind, exportFormats, exportKind } from '../model/exportFormats.ts';
import { ProblemError } from '../model/problem.ts';
import { type CheckOptions, checkedExport } from './checkedExport.ts';
import { exitCodes, isStopped, usageError } from './exitCodes.ts';
import { put } from './output.ts';
import { counted, printable, say } from './terminal.ts';
import { textThere } from './textThere.ts';
import { type Asked, filesOf, withExport } from './withExport.ts';

/** Lines of a difference that are printed for one file. */
const mostLines = 200;

/**
 * `orrery check`: whether exported files still are what the cloud is. Prints how they differ, and then fails. What a
 * header says of the time of reading and of Orrery's version is no difference. A file that cannot be checked keeps no
 * other from it.
 */
export async function checkCommand(files: readonly string[], options: CheckOptions): Promise<void> {
  const differences: string[] = [];
  let unchecked = 0;
  for (const file of files) {
    try {
      const difference = await differenceOf(file, options);
      if (difference === undefined) say(`${file} is up to date.`);
      else {
        differences.push(difference);
        put(options, options.output === undefined ? difference : differences.join(''));
      }
    } catch (error) {
      if (isStopped(error) || !(error instanceof ProblemError)) throw error;
      const { message, advice } = problemOf(error);
      say(`${file}: ${message} ${advice}`);
      unchecked++;
    }
  }
  // What could not be read is the same in a file that matches: it says so itself.
  process.exitCode = exitCodes.complete;
  if (differences.length > 0) {
    const which = `${differences.length} of ${counted(files.length, 'file')}`;
    say(
      differences.length === 1
        ? `${which} no longer matches. Write it again as its header says.`
        : `${which} no longer match. Write them again as their headers say.`,
    );
    process.exitCode = exitCodes.failed;
  }
  if (unchecked > 0) {
    if (files.length > 1) say(`${unchecked} of ${counted(files.length, 'file')} could not be checked.`);
    process.exitCode = exitCodes.usage;
  }
}

/** How a file differs from what would be written now, for people; undefined where it does not. */
async function differenceOf(file: string, options: CheckOptions): Promise<string | undefined> {
  const existing = textThere(file);
  const command = commandOf(file, existing);
  const { format } = command;
  const asks = checkedExport(command, options);
  const before = isKeptInPlace(format, existing) ? { [format]: existing } : {};
  let now = '';
  await withExport(asks, async (session, asked) => {
    const [only] = await filesOf(session, asks, asWritten(asked, command), before);
    if (typeof only?.content === 'string') now = only.content;
  });
  const [there, fresh] = [existing, now].map(withoutMoments) as [string, string];
  if (there === fresh) return undefined;
  const title = `${file} (${exportKind(format).title} of now)`;
  return shortened(printed(createTwoFilesPatch(file, title, there, fresh, '', '', { context: 2 })));
}

/** What is asked for, named as the header names it, whoever else names it otherwise now. */
function asWritten(asked: Asked, { view, style, reading, redact }: WrittenCommand): Asked {
  const { viewFile: _, styleFile: __, ...unnamed } = asked;
  return {
    ...unnamed,
    reading,
    ...(view === undefined || (view === viewPlaceholder && !redact) ? {} : { viewFile: view }),
    ...(style === undefined ? {} : { styleFile: style }),
  };
}

/** How a file that can be compared was written. */
function commandOf(file: string, text: string): WrittenCommand {
  const command = commandIn(text);
  const kind = command === undefined ? kindByName(file) : exportKind(command.format);
  if (kind?.binary || kind?.several) {
    throw usageError(`${kind.title} cannot be compared.`, 'Check SVG or JSON that is exported with the same options.');
  }
  if (command === undefined) {
    throw usageError('It does not say how it was exported.', 'Check text that `orrery export` wrote.');
  }
  return command;
}

function kindByName(file: string): ExportKind | undefined {
  const kinds: readonly ExportKind[] = Object.values(exportFormats);
  return kinds.find(({ extension }) => file.endsWith(`.${extension}`));
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
