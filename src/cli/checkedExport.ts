import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { stylePlaceholder, viewPlaceholder } from '../inventory/exportCommand.ts';
import type { ReadingLimits } from '../inventory/exportRequest.ts';
import type { WrittenCommand } from '../inventory/readExportCommand.ts';
import { usageError } from './exitCodes.ts';
import type { SourceOptions } from './options.ts';
import { type ExportOptions, roleForWord } from './withExport.ts';

export interface CheckOptions extends SourceOptions {
  /** Ids in place of the pseudonyms that redacted files name. */
  readonly scope?: readonly string[];
  /** Paths of the view and the style whose files a header does not tell. */
  readonly view?: string;
  readonly style?: string;
}

/**
 * What a file's header asks for, with the source that the person names instead. Anybody may have written the header:
 * what it says of roles and of files elsewhere is not done. Throws a usage error where the person has to name something.
 */
export function checkedExport(command: WrittenCommand, options: CheckOptions): ExportOptions {
  const { output: _, json: __, scope, view: ownView, style: ownStyle, ...own } = options;
  if (command.redact && command.scopes.length > 0 && scope === undefined) {
    throw usageError('It names its scope by a pseudonym.', 'Name it by its own id, with --scope.');
  }
  sameRoles(command.reading, own);
  const view = pathOf(command.view, viewPlaceholder, ownView, '--view');
  const style = pathOf(command.style, stylePlaceholder, ownStyle, '--style');
  const scopes = command.redact ? (scope ?? []) : command.scopes;
  return {
    ...own,
    ...asOptions(command, own),
    ...(command.scopes.length === 0 ? {} : { scope: scopes }),
    ...(view === undefined ? {} : { view }),
    ...(style === undefined ? {} : { style }),
  };
}

/** Accounts are entered by roles that the person names. */
function sameRoles({ role, roleFor }: ReadingLimits, own: SourceOptions): void {
  const advice = 'Where that is the role to be used, name it to check the file, too.';
  if (role !== undefined && role !== own.role) throw usageError(`It was exported with --role ${role}.`, advice);
  if (roleFor !== undefined && roleFor !== roleForWord(own.roleFor ?? {})) {
    throw usageError(`It was exported with --role-for ${roleFor}.`, advice);
  }
}

/** The path of a file that a header names: the person's own where the header only keeps its place. */
function pathOf(
  path: string | undefined,
  placeholder: string,
  own: string | undefined,
  option: string,
): string | undefined {
  if (path === placeholder && own !== undefined) return own;
  if (path === placeholder && !existsSync(path)) {
    throw usageError(`It names the file ${path} in place of another one.`, `Name that one with ${option}.`);
  }
  if (path === undefined || isBelow(path)) return path;
  throw usageError(
    `It asks for ${path}, which is not below this folder.`,
    'Check it from the folder that it was exported in.',
  );
}

/** Mistakes in a file are printed with what they stand in: whoever wrote a header must not have any file printed. */
function isBelow(path: string): boolean {
  const way = relative(process.cwd(), resolve(path));
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function asOptions(
  { format, preset, detail, group, redact, sample, replay, profile, reading }: WrittenCommand,
  own: SourceOptions,
): Omit<ExportOptions, 'view' | 'style' | 'scope'> {
  const { depth, regions, types, tenants, subscriptions, appSettings } = reading;
  const namesSource = own.sample !== undefined || own.replay !== undefined;
  return {
    format: [format],
    ...(depth === undefined ? {} : { depth }),
    ...(regions === undefined ? {} : { regions: [...regions] }),
    ...(types === undefined ? {} : { types: [...types] }),
    ...(tenants === undefined ? {} : { tenants: [...tenants] }),
    ...(subscriptions === undefined ? {} : { subscriptions: [...subscriptions] }),
    ...(appSettings === undefined ? {} : { appSettings }),
    ...(preset === undefined ? {} : { preset }),
    ...(detail === undefined ? {} : { detail }),
    ...(group === undefined ? {} : { group }),
    ...(redact ? { redact } : {}),
    ...(sample && !namesSource ? { sample } : {}),
    ...(replay === undefined || namesSource ? {} : { replay }),
    ...(profile === undefined || own.profile !== undefined ? {} : { profile }),
  };
}
