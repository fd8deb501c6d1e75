import { isDeepStrictEqual } from 'node:util';
import type { ExportHeader } from '../export/exporter.ts';
import { type ExportFormat, exportKind } from '../model/exportFormats.ts';
import type { Profile } from '../model/profile.ts';
import { type ExportStyle, usualStyle } from '../picture/exportStyle.ts';
import { type AskedView, askedView, type Preset, presets } from '../picture/presets.ts';
import type { Grouping, View } from '../picture/view.ts';
import type { InsteadOfFile, ReadingLimits } from './exportRequest.ts';

/** What commands name in place of files that whoever runs them has: a path of their own, in redacted ones. */
export const viewPlaceholder = 'VIEW.orrery.yaml';
export const stylePlaceholder = 'STYLE.yaml';

/** Where commands write what is several files. */
export const folderOfSeveral = 'diagrams/';

/** What the command that writes a file again has to say besides the view. */
export interface CommandOptions {
  readonly format: ExportFormat;
  /** The file that keeps the view, as the command line finds it. */
  readonly viewFile?: string;
  /** What is asked for in place of what that file asks. */
  readonly insteadOfFile?: InsteadOfFile;
  readonly redact: boolean;
  readonly reading: ReadingLimits;
  /** Absent: the usual one. */
  readonly style?: ExportStyle;
  /** Where the style is kept, as the command line finds it; absent where it is the usual one, or that of settings. */
  readonly styleFile?: string;
  /** The id of the scope as it may be told. */
  readonly idOf: (id: string) => string;
  /** What the view groups by, as it may be told. */
  readonly grouping: Grouping;
}

/**
 * The exact command that writes a file again. A redacted one names no profile, role, tenant or file, whose names tell
 * who they belong to: those are for whoever runs it to know.
 */
export function exportCommand(profile: Profile, view: View, options: CommandOptions): string {
  const { format, redact, reading, styleFile } = options;
  const words = [
    'orrery',
    'export',
    ...sourceWords(profile, redact),
    ...(redact ? [] : roleWords(reading)),
    ...viewWords(view, options),
    ...readingWords(reading, redact),
    '--format',
    format,
    ...(styleFile === undefined ? [] : ['--style', redact ? stylePlaceholder : styleFile]),
    ...(redact ? ['--redact'] : []),
    ...(exportKind(format).several ? ['--output', folderOfSeveral] : []),
  ];
  return words.map(shellWord).join(' ');
}

/** What a header says of the command that writes its file again, and of what that command cannot say. */
export function headerCommand(
  profile: Profile,
  view: View,
  options: CommandOptions,
): Pick<ExportHeader, 'command' | 'needsViewFile' | 'style'> {
  const { redact, viewFile, style = usualStyle, styleFile } = options;
  const needsFile = viewFile === undefined ? needsViewFile(view) : redact;
  const isOfSettings = styleFile === undefined && !isDeepStrictEqual(style, usualStyle);
  return {
    command: exportCommand(profile, view, options),
    ...(needsFile ? { needsViewFile: true } : {}),
    ...(isOfSettings ? { style: 'that of the settings of an editor, which the command cannot name' } : {}),
    ...(styleFile !== undefined && redact
      ? { style: `that of a file, which the command names ${stylePlaceholder}` }
      : {}),
  };
}

/** The preset that a view is, and nothing else; undefined where it is none. */
export function presetOf(view: View): Preset | undefined {
  return presets.find((preset) => asksTheSame(view, askedView({ scopes: scopesOf(view), preset })));
}

/** Whether options alone cannot say what a view asks. */
export function needsViewFile(view: View): boolean {
  return optionsFor(view) === undefined;
}

export function isSample({ id }: Profile): boolean {
  return id === 'sample' || id.startsWith('sample-');
}

function sourceWords(profile: Profile, redact: boolean): string[] {
  if (profile.recording === undefined) return redact ? [] : ['--profile', profile.id];
  return [
    // The path of a recording tells who keeps it.
    ...(isSample(profile) ? ['--sample'] : redact ? [] : ['--replay', profile.source]),
    ...(profile.provider === 'aws' ? [] : ['--profile', profile.provider]),
  ];
}

function roleWords({ role, roleFor }: ReadingLimits): string[] {
  return [
    ...(role === undefined ? [] : ['--role', role]),
    // The names of roles may hold commas.
    ...(roleFor ?? '')
      .split(/,(?=\d{12}=)/)
      .filter((one) => one !== '')
      .flatMap((one) => ['--role-for', one]),
  ];
}

function readingWords(reading: ReadingLimits, redact: boolean): string[] {
  const { depth, regions, types, tenants, subscriptions, appSettings } = reading;
  return [
    ...(depth === undefined ? [] : ['--depth', depth]),
    ...listWords('--regions', regions),
    ...listWords('--types', types),
    ...(redact ? [] : [...listWords('--tenants', tenants), ...listWords('--subscriptions', subscriptions)]),
    ...(appSettings ? ['--app-settings'] : []),
  ];
}

function listWords(option: string, values: readonly string[] = []): string[] {
  return values.length === 0 ? [] : [option, values.join(',')];
}

function viewWords(view: View, { viewFile, insteadOfFile = {}, redact, idOf, grouping }: CommandOptions): string[] {
  const words = ({ preset, detail, group }: Omit<AskedView, 'scopes'>): string[] => [
    ...(preset === undefined ? [] : ['--preset', preset]),
    ...(detail === undefined ? [] : ['--detail', detail]),
    // As it may be told.
    ...(group === undefined ? [] : ['--group', grouping]),
  ];
  if (viewFile !== undefined) return ['--view', redact ? viewPlaceholder : viewFile, ...words(insteadOfFile)];
  const asked = optionsFor(view);
  if (asked === undefined) return ['--view', viewPlaceholder];
  return [...asked.scopes.flatMap((id) => ['--scope', idOf(id)]), ...words(asked)];
}

/** The options that ask for a view; undefined where none do. */
function optionsFor(view: View): AskedView | undefined {
  const scopes = scopesOf(view);
  const exact = presetOf(view);
  if (exact !== undefined) return { scopes, preset: exact };
  const { detail, group } = view;
  for (const preset of [undefined, ...presets]) {
    const asked = { scopes, ...(preset === undefined ? {} : { preset }) };
    if (!asksTheSame(view, askedView({ ...asked, detail, group }))) continue;
    const usual = askedView(asked);
    return {
      ...asked,
      ...(detail === usual.detail ? {} : { detail }),
      ...(group === usual.group ? {} : { group }),
    };
  }
  return undefined;
}

/** What a view is about: its root, or what everything in it has to be within. */
function scopesOf({ root, filter }: View): readonly string[] {
  return root === undefined ? (filter.within ?? []) : [root];
}

/** Colours, marks and places are for the eyes only. */
function asksTheSame(one: View, other: View): boolean {
  return isDeepStrictEqual(asked(one), asked(other));
}

function asked({ overlay: _, changesSince: __, ...view }: View): View {
  return { ...view, colour: 'type', pins: {} };
}

/** One word for a POSIX shell, whatever it holds. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
