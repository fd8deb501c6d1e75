import type { ExportFormat } from '../model/exportFormats.ts';
import type { ExportStyle } from '../picture/exportStyle.ts';
import type { Detail, Grouping, View } from '../picture/view.ts';

export interface ExportRequest {
  readonly profile: string;
  readonly view: View;
  readonly formats: readonly ExportFormat[];
  /** Absent: the usual one. */
  readonly style?: ExportStyle;
  /** What the view is called, where its file says so. Absent: after its scope. */
  readonly title?: string;
  /** Where the view is kept, as the command line finds it: named in the command that writes the files again. */
  readonly viewFile?: string;
  /** What is asked for in place of what that file asks: named in that command as well. */
  readonly insteadOfFile?: InsteadOfFile;
  /** What limited the reading before, on the command line: named in that command as well. */
  readonly reading?: ReadingLimits;
  /** Where the style is kept, as the command line finds it: named in the command that writes the files again. */
  readonly styleFile?: string;
  /** Names, ids, addresses and tags become pseudonyms. The root may be named by its own. */
  readonly redact?: boolean;
  /** Text of files that are there already, to be brought up to date in place. */
  readonly existing?: Readonly<Partial<Record<ExportFormat, string>>>;
}

/** What the command line asks for in place of what a view file asks. */
export interface InsteadOfFile {
  readonly detail?: Detail;
  readonly group?: Grouping;
}

/** What of a scope was read. Absent: all of it. */
export interface ReadingLimits {
  readonly depth?: 'accounts' | 'everything';
  readonly regions?: readonly string[];
  /** Resource types, or the beginnings of their ids. */
  readonly types?: readonly string[];
  /** Azure tenants and subscriptions, as they were named. */
  readonly tenants?: readonly string[];
  readonly subscriptions?: readonly string[];
  /** What apps in Azure are configured with was read, too. */
  readonly appSettings?: true;
  /** How accounts were entered, as the command line says it: the role, and `123456789012=Auditor,…`. */
  readonly role?: string;
  readonly roleFor?: string;
}

export interface ExportedFile {
  readonly format: ExportFormat;
  /** Without a folder, made from the scope's name, safe on every file system. */
  readonly name: string;
  /** What stands in it before the extension, where a format writes several files: `-relations`. Empty elsewhere. */
  readonly suffix: string;
  readonly content: string | Uint8Array;
}

export interface ExportProgress {
  readonly done: number;
  /** Formats to be written. */
  readonly total: number;
  /** Title of the one that is written now. */
  readonly now: string;
}
