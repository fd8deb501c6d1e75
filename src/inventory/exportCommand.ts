import { isDeepStrictEqual } from 'node:util';
import type { ExportFormat } from '../model/exportFormats.ts';
import type { Profile } from '../model/profile.ts';
import { askedView, type Preset, presets } from '../picture/presets.ts';
import { defaultView, type Grouping, type View } from '../picture/view.ts';
import type { ReadingLimits } from './exportRequest.ts';

/** What the command that writes a file again has to say besides the view. */
export interface CommandOptions {
  readonly format: ExportFormat;
  /** The file that keeps the view, as the command line finds it. */
  readonly viewFile?: string;
  readonly redact: boolean;
  readonly reading: ReadingLimits;
  /** Where the style is kept that the file was written with, as the command line finds it. */
  readonly styleFile?: string;
  /** The id of the scope as it may be told. */
  readonly idOf: (id: string) => string;
  /** What the view groups by, as it may be told. */
  readonly grouping: Grouping;
}

/** The exact command that writes a file again. A redacted one names no profile: that is for whoever runs it to know. */
export function exportCommand(profile: Profile, view: View, options: CommandOptions): string {
  const { format, redact, reading, styleFile, viewFile } = options;
  const words = [
    'orrery',
    'export',
    ...sourceWords(profile, redact),
    ...(viewFile === undefined ? viewWords(view, options) : ['--view', viewFile]),
    ...readingWords(reading),
    '--format',
    format,
    ...(styleFile === undefined ? [] : ['--style', styleFile]),
    ...(redact ? ['--redact'] : []),
  ];
  return words.map(shellWord).join(' ');
}

/** The preset that a view is, and nothing else; undefined where it is none. */
export function presetOf(view: View): Preset | undefined {
  return presets.find((preset) => asksTheSame(view, askedView({ scopes: scopesOf(view), preset })));
}

/** Whether options alone cannot say what a view asks. */
export function needsViewFile(view: View): boolean {
  if (presetOf(view) !== undefined) return false;
  const { detail, group } = view;
  return !asksTheSame(view, askedView({ scopes: scopesOf(view), detail, group }));
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

function readingWords({ depth, regions = [], types = [] }: ReadingLimits): string[] {
  return [
    ...(depth === undefined ? [] : ['--depth', depth]),
    ...(regions.length === 0 ? [] : ['--regions', regions.join(',')]),
    ...(types.length === 0 ? [] : ['--types', types.join(',')]),
  ];
}

function viewWords(view: View, { idOf, grouping }: CommandOptions): string[] {
  if (needsViewFile(view)) return ['--view', 'VIEW.orrery.yaml'];
  const words = scopesOf(view).flatMap((id) => ['--scope', idOf(id)]);
  const preset = presetOf(view);
  if (preset !== undefined) return [...words, '--preset', preset];
  const usual = defaultView(view.root);
  return [
    ...words,
    ...(view.detail === usual.detail ? [] : ['--detail', view.detail]),
    ...(view.group === usual.group ? [] : ['--group', grouping]),
  ];
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
