import { drawioHeader } from '../export/drawio/drawioFile.ts';
import { type ExportFormat, isExportFormat } from '../model/exportFormats.ts';
import { ProblemError } from '../model/problem.ts';
import { type Preset, presets } from '../picture/presets.ts';
import { type Detail, details, type Grouping, isGrouping } from '../picture/view.ts';
import type { ReadingLimits } from './inventory.ts';

/** What a command in a file's header asks for. */
export interface WrittenCommand {
  /** The built-in sample. */
  readonly sample: boolean;
  readonly replay?: string;
  readonly profile?: string;
  readonly scopes: readonly string[];
  readonly preset?: Preset;
  /** Path of a view file. */
  readonly view?: string;
  readonly detail?: Detail;
  readonly group?: Grouping;
  readonly style?: string;
  readonly reading: ReadingLimits;
  readonly format: ExportFormat;
  readonly redact: boolean;
}

/** Where a header of any format says how to write its file again: a sentence, or an own field of data. */
const sentence = /(?:Write it again[^:]{0,60}: `* ?|"command": ?"|<command[^>]*>)(orrery export [^\r\n]*)/;

/**
 * The command that a file was written with; undefined where it names none. Only what says *what* is exported is
 * understood: a file that somebody else wrote must not name other files to be written, keys, roles or endpoints.
 */
export function commandIn(text: string): WrittenCommand | undefined {
  const line = sentence.exec(text.includes('<mxfile') ? drawingHeader(text) : text)?.[1];
  if (line === undefined) return undefined;
  // What a language does not take as it is, its formats write in another way.
  const [first] = text.trimStart();
  const unwrap = first === '{' ? fromJson : first === '<' && !text.includes('<mxfile') ? fromXml : asItIs;
  return commandOf(shellWords(unwrap(line)));
}

/** A person may have saved the drawing compressed, so that nothing in it can be read as it is. */
function drawingHeader(text: string): string {
  try {
    return drawioHeader(text).join('\n');
  } catch (error) {
    // A drawing that Orrery did not write names no command.
    if (error instanceof ProblemError) return '';
    throw error;
  }
}

function asItIs(line: string): string {
  return line.replace(/\s*(?:\*\/|-->|`+)\s*$/, '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function fromXml(line: string): string {
  const text = line.replace(/<.*$/, '');
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}

function fromJson(line: string): string {
  const text = /^(?:[^"\\]|\\.)*/.exec(line)?.[0] ?? '';
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    return '';
  }
}

/** The words of a POSIX shell's line, as {@link exportCommand} quotes them; undefined where a quotation does not end. */
function shellWords(line: string): string[] | undefined {
  const words: string[] = [];
  const word = /\s*((?:'[^']*'|\\.|[^\s'\\])+)/gy;
  let end = 0;
  for (let found = word.exec(line); found !== null; found = word.exec(line)) {
    words.push((found[1] ?? '').replace(/'([^']*)'|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped));
    end = word.lastIndex;
  }
  return line.slice(end).trim() === '' ? words : undefined;
}

const flags = ['--sample', '--redact'] as const;
const options = [
  '--replay',
  '--profile',
  '--scope',
  '--preset',
  '--view',
  '--detail',
  '--group',
  '--style',
  '--depth',
  '--regions',
  '--types',
  '--format',
] as const;

function commandOf(words: readonly string[] | undefined): WrittenCommand | undefined {
  if (words?.[0] !== 'orrery' || words[1] !== 'export') return undefined;
  const given = new Map<string, string[]>();
  for (let at = 2; at < words.length; at++) {
    const word = words[at] as string;
    if (flags.some((flag) => flag === word)) given.set(word, []);
    else if (options.some((option) => option === word) && at + 1 < words.length) {
      given.set(word, [...(given.get(word) ?? []), words[++at] as string]);
    } else return undefined;
  }
  const one = (option: string): string | undefined => given.get(option)?.[0];
  const format = one('--format');
  const preset = presets.find((known) => known === one('--preset'));
  const detail = details.find((known) => known === one('--detail'));
  const group = one('--group');
  if (format === undefined || !isExportFormat(format)) return undefined;
  if ((given.has('--preset') && preset === undefined) || (given.has('--detail') && detail === undefined))
    return undefined;
  if (group !== undefined && !isGrouping(group)) return undefined;
  return {
    sample: given.has('--sample'),
    redact: given.has('--redact'),
    scopes: given.get('--scope') ?? [],
    reading: readingOf(one),
    format,
    ...(preset === undefined ? {} : { preset }),
    ...(detail === undefined ? {} : { detail }),
    ...(group === undefined ? {} : { group }),
    ...present({
      replay: one('--replay'),
      profile: one('--profile'),
      view: one('--view'),
      style: one('--style'),
    }),
  };
}

function readingOf(one: (option: string) => string | undefined): ReadingLimits {
  const depth = (['accounts', 'everything'] as const).find((known) => known === one('--depth'));
  const regions = one('--regions')?.split(',');
  const types = one('--types')?.split(',');
  return {
    ...(depth === undefined ? {} : { depth }),
    ...(regions === undefined ? {} : { regions }),
    ...(types === undefined ? {} : { types }),
  };
}

type Texts = Partial<Pick<WrittenCommand, 'replay' | 'profile' | 'view' | 'style'>>;

function present(texts: { readonly [Key in keyof Texts]: Texts[Key] | undefined }): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
