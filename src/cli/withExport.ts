import type { ExportedFile, ExportRequest, InsteadOfFile, ReadingLimits } from '../inventory/exportRequest.ts';
import type { ReadSummary } from '../inventory/inventory.ts';
import type { RoleByAccount } from '../model/cloud.ts';
import type { ExportFormat } from '../model/exportFormats.ts';
import { askedView, type Preset } from '../picture/presets.ts';
import type { Detail, Grouping, View } from '../picture/view.ts';
import type { ViewFile } from '../views/viewFile.ts';
import { stoppedError, usageError } from './exitCodes.ts';
import type { SourceOptions } from './options.ts';
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
}

/** What the options ask for, with what the files say that they name. */
export type Asked = Pick<
  ExportRequest,
  'view' | 'title' | 'viewFile' | 'insteadOfFile' | 'reading' | 'style' | 'styleFile'
>;

/**
 * Reads what a view is about, and works with it. A reading that Ctrl+C stops rejects: what shows a part must not take the
 * place of what is whole.
 */
export async function withExport(
  options: ExportOptions,
  work: (session: Session, asked: Asked) => Promise<void>,
): Promise<void> {
  const file = options.view === undefined ? undefined : readViewFile(options.view);
  const asked = askedBy(options, file);
  const profile = options.profile ?? file?.profile;
  const { scope, depth, ...source } = options;
  const wanted = {
    ...source,
    ...(profile === undefined ? {} : { profile }),
    depth: depth ?? (options.preset === 'overview' ? 'accounts' : 'everything'),
  };
  await withSession(wanted, async (session) => {
    const read = async (request: Parameters<Session['read']>[0]): Promise<ReadSummary> => {
      const summary = await session.read(request);
      if (summary.cancelled) throw stoppedError();
      return summary;
    };
    await readScopesOf({ ...session, read }, wanted, scope ?? scopesOf(asked.view));
    await work(session, asked);
  });
}

/** The files that the options ask for. */
export function filesOf(
  { inventory, profile }: Session,
  { format, redact }: Pick<ExportOptions, 'format' | 'redact'>,
  asked: Asked,
  existing: Readonly<Partial<Record<ExportFormat, string>>> = {},
): Promise<readonly ExportedFile[]> {
  return inventory.export({
    profile,
    ...asked,
    formats: format,
    existing,
    ...(redact === undefined ? {} : { redact }),
  });
}

function askedBy(options: ExportOptions, file: ViewFile | undefined): Asked {
  const { view, style, detail, group } = options;
  return {
    view: viewOf(options, file),
    reading: readingOf(options),
    ...(file?.title === undefined ? {} : { title: file.title }),
    ...(view === undefined ? {} : { viewFile: view, insteadOfFile: given({ detail, group }) }),
    ...(style === undefined ? {} : { style: readStyleFile(style), styleFile: style }),
  };
}

/** Roles of single accounts, as `--role-for` takes them: `123456789012=Auditor,210987654321=`. */
export function roleForWord(roles: RoleByAccount): string {
  const entries = Object.entries(roles).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([account, role]) => `${account}=${role ?? ''}`).join(',');
}

function readingOf(options: ExportOptions): ReadingLimits {
  const { depth, regions, types, tenants, subscriptions, appSettings, role, roleFor } = options;
  return {
    ...(depth === undefined ? {} : { depth }),
    ...(regions === undefined ? {} : { regions }),
    ...(types === undefined ? {} : { types }),
    ...(tenants === undefined ? {} : { tenants }),
    ...(subscriptions === undefined ? {} : { subscriptions }),
    ...(appSettings === undefined ? {} : { appSettings }),
    ...(role === undefined ? {} : { role }),
    ...(roleFor === undefined ? {} : { roleFor: roleForWord(roleFor) }),
  };
}

/** What the file asks, or the scopes as they are first shown; preset, detail and grouping as they were named. */
function viewOf({ scope = [], preset, detail, group, view: path }: ExportOptions, file: ViewFile | undefined): View {
  if (preset !== undefined && path !== undefined) {
    throw usageError('--preset and --view ask for different things.', 'Leave one of them out.');
  }
  if (scope.length > 0 && path !== undefined) {
    throw usageError('--scope and --view ask for different things.', 'Leave one of them out.');
  }
  if (preset === 'dependencies' && scope.length !== 1) {
    throw usageError('--preset dependencies starts at one resource.', 'Name it with --scope.');
  }
  const wins = given({ detail, group });
  if (file !== undefined) return { ...file.view, ...wins };
  return askedView({ scopes: scope, ...(preset === undefined ? {} : { preset }), ...wins });
}

function given({
  detail,
  group,
}: { readonly [Key in 'detail' | 'group']: ExportOptions[Key] | undefined }): InsteadOfFile {
  return { ...(detail === undefined ? {} : { detail }), ...(group === undefined ? {} : { group }) };
}

/** What has to be read for a view. What relations lead to may be anywhere. */
function scopesOf({ kind, root, filter }: View): readonly string[] {
  if (kind !== 'containment') return [];
  return root === undefined ? (filter.within ?? []) : [root];
}
