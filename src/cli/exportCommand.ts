import type { ExportedFile } from '../inventory/exportRequest.ts';
import type { ExportFormat } from '../model/exportFormats.ts';
import { askedView, type Preset } from '../picture/presets.ts';
import type { Detail, Grouping, View } from '../picture/view.ts';
import type { ViewFile } from '../views/viewFile.ts';
import { usageError } from './exitCodes.ts';
import type { SourceOptions } from './options.ts';
import { putJson } from './output.ts';
import { putFiles, textThere } from './outputFiles.ts';
import { readScopesOf } from './readScope.ts';
import { readStyleFile } from './readStyleFile.ts';
import { readViewFile } from './readViewFile.ts';
import { type Session, withSession } from './session.ts';

export interface ExportOptions extends SourceOptions {
  readonly format: readonly ExportFormat[];
  /** Ids; several are drawn together. */
  readonly scope?: readonly string[];
  /** Absent: as deep as the view shows. */
  readonly depth?: 'accounts' | 'everything';
  readonly preset?: Preset;
  /** Path of a view file. */
  readonly view?: string;
  readonly detail?: Detail;
  readonly group?: Grouping;
  /** Path of a style file. */
  readonly style?: string;
  readonly redact?: true;
  /** Bring the file of --output up to date in place. */
  readonly update?: true;
}

/** `orrery export` */
export async function exportCommand(options: ExportOptions): Promise<void> {
  const [format, ...others] = options.format;
  if (options.update && (options.output === undefined || format === undefined || others.length > 0)) {
    throw usageError('--update brings one file up to date.', 'Name it with --output, and one --format.');
  }
  await withExport(options, async (session, view) => {
    if (options.json) return putJson(options, await session.inventory.picture({ profile: session.profile, view }));
    const existing = options.update && format ? { [format]: textThere(options.output) } : {};
    putFiles(options, await filesOf(session, options, view, existing));
  });
}

/** Reads what a view is about, and works with it. */
export async function withExport(
  options: ExportOptions,
  work: (session: Session, view: View) => Promise<void>,
): Promise<void> {
  const file = options.view === undefined ? undefined : readViewFile(options.view);
  const view = viewOf(options, file);
  const profile = options.profile ?? file?.profile;
  const { scope, depth, ...source } = options;
  const asked = {
    ...source,
    ...(profile === undefined ? {} : { profile }),
    depth: depth ?? (options.preset === 'overview' ? 'accounts' : 'everything'),
  };
  await withSession(asked, async (session) => {
    await readScopesOf(session, asked, scope ?? scopesOf(view));
    await work(session, view);
  });
}

/** The files that the options ask for. */
export function filesOf(
  { inventory, profile }: Session,
  { format, redact, style, view: viewFile, depth, regions, types }: ExportOptions,
  view: View,
  existing: Readonly<Partial<Record<ExportFormat, string>>> = {},
): Promise<readonly ExportedFile[]> {
  return inventory.export({
    profile,
    view,
    formats: format,
    existing,
    reading: {
      ...(depth === undefined ? {} : { depth }),
      ...(regions === undefined ? {} : { regions }),
      ...(types === undefined ? {} : { types }),
    },
    ...(viewFile === undefined ? {} : { viewFile }),
    ...(style === undefined ? {} : { style: readStyleFile(style), styleFile: style }),
    ...(redact === undefined ? {} : { redact }),
  });
}

/** What the file asks, or the scopes as they are first shown; preset, detail and grouping as they were named. */
function viewOf({ scope = [], preset, detail, group, view: path }: ExportOptions, file: ViewFile | undefined): View {
  if (preset !== undefined && path !== undefined) {
    throw usageError('--preset and --view ask for different things.', 'Leave one of them out.');
  }
  if (preset === 'dependencies' && scope.length !== 1) {
    throw usageError('--preset dependencies starts at one resource.', 'Name it with --scope.');
  }
  const given = { ...(detail === undefined ? {} : { detail }), ...(group === undefined ? {} : { group }) };
  if (file !== undefined) return { ...file.view, ...given };
  return askedView({ scopes: scope, ...(preset === undefined ? {} : { preset }), ...given });
}

/** What has to be read for a view. What relations lead to may be anywhere. */
function scopesOf({ kind, root, filter }: View): readonly string[] {
  if (kind !== 'containment') return [];
  return root === undefined ? (filter.within ?? []) : [root];
}
