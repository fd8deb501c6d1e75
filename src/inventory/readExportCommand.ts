import { drawioHeader } from '../export/drawio/drawioFile.ts';
import { type ExportFormat, isExportFormat } from '../model/exportFormats.ts';
import { ProblemError } from '../model/problem.ts';
import { type Preset, presets } from '../picture/presets.ts';
import { type Detail, details, type Grouping, isGrouping } from '../picture/view.ts';
import { folderOfSeveral } from './exportCommand.ts';
import type { ReadingLimits } from './exportRequest.ts';

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

/** A comment that begins what Orrery writes between others' lines (src/export/markers.ts). */
const beginMarker = /^[ \t]*(?:%%|#|\/\/|'|<!--)[ \t]*orrery:begin\b/m;

/** Whether a file is brought up to date in place, because people may have changed what is around, or in it. */
export function isKeptInPlace(format: ExportFormat, text: string): boolean {
  return format === 'drawio' ? text.includes('<mxfile') || text.includes('<mxGraphModel') : beginMarker.test(text);
}

/** What no command is longer than. Anybody may have written the file that it is looked for in. */
const longestCommand = 20_000;

/** A place where a header says how to write its file again, and how its language writes what follows. */
interface Place {
  readonly before: RegExp;
  readonly unwrap: (line: string) => string;
}

const inMarkdown: Place = { before: /^Write it again[^:\r\n]{0,60}: `+ ?(?=orrery export )/m, unwrap: fromMarkdown };
/** A line of its own: names from a cloud never begin one. */
const inComment: Place = {
  before: /^[ \t]{0,40}(?:%%|#|\/\/|')?[ \t]{0,40}Write it again[^:\r\n]{0,60}: (?=orrery export )/m,
  unwrap: (line) => line,
};
const inJson: Place = { before: /"command": ?"(?=orrery export )/, unwrap: fromJson };
const inXml: Place = { before: /<command needsViewFile="(?:true|false)">(?=orrery export )/, unwrap: fromXml };
const inMarkup: Place = { before: inComment.before, unwrap: fromXml };

/**
 * The command that a file was written with; undefined where it names none. Only what says *what* is exported is
 * understood: a file that somebody else wrote must not name other files to be written, keys or endpoints. Its roles
 * are there to be compared with those that the person names: never enter an account with them.
 */
export function commandIn(text: string): WrittenCommand | undefined {
  const isDrawing = text.includes('<mxfile');
  const searched = isDrawing ? drawingHeader(text) : text;
  for (const { before, unwrap } of isDrawing ? [inComment] : placesIn(text)) {
    const found = before.exec(searched);
    if (found === null) continue;
    const start = found.index + found[0].length;
    const [line = ''] = searched.slice(start, start + longestCommand).split(/[\r\n]/, 1);
    return commandOf(shellWords(unwrap(line)));
  }
  return undefined;
}

function placesIn(text: string): readonly Place[] {
  const first = text.trimStart().charAt(0);
  if (first === '{') return [inJson];
  // Markdown begins with a comment of HTML.
  return first === '<' ? [inMarkdown, inXml, inMarkup] : [inMarkdown, inComment];
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

/** Up to the code's end: as many ticks as its command does not hold together. */
function fromMarkdown(line: string): string {
  return line.trimEnd().replace(/(?<!`)`+$/, '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function fromXml(line: string): string {
  const [text = ''] = line.split('<', 1);
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return (Object.hasOwn(entities, name) && entities[name]) || whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
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

const flags = ['--sample', '--redact', '--app-settings'] as const;
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
  '--tenants',
  '--subscriptions',
  '--role',
  '--role-for',
  '--format',
  '--output',
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
  // Any other place is none that Orrery named.
  if (given.get('--output')?.some((folder) => folder !== folderOfSeveral)) return undefined;
  return {
    sample: given.has('--sample'),
    redact: given.has('--redact'),
    scopes: given.get('--scope') ?? [],
    reading: readingOf(given),
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

function readingOf(given: ReadonlyMap<string, readonly string[]>): ReadingLimits {
  const one = (option: string): string | undefined => given.get(option)?.[0];
  const depth = (['accounts', 'everything'] as const).find((known) => known === one('--depth'));
  return {
    ...(depth === undefined ? {} : { depth }),
    ...(given.has('--app-settings') ? { appSettings: true } : {}),
    ...present({
      regions: one('--regions')?.split(','),
      types: one('--types')?.split(','),
      tenants: one('--tenants')?.split(','),
      subscriptions: one('--subscriptions')?.split(','),
      role: one('--role'),
      roleFor: given.get('--role-for')?.join(','),
    }),
  };
}

/** What is there of what may be. */
function present<Part extends object>(
  given: {
    readonly [Key in keyof Part]: Part[Key] | undefined;
  },
): Partial<Part> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Part>;
}
