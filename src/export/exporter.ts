import type { Layout } from '../layout/layout.ts';
import type { AccessReport } from '../model/accessReport.ts';
import type { ExportFormat } from '../model/exportFormats.ts';
import type { ResourceType } from '../model/resourceType.ts';
import type { ExportStyle } from '../picture/exportStyle.ts';
import type { Gap, Picture } from '../picture/picture.ts';
import type { Excerpt } from './excerpt.ts';

/** What Orrery knows of a type, by its id; undefined for the types of stubs that it does not know. */
export type TypeLookup = (type: string) => ResourceType | undefined;

/** What a file says about itself, beside its content. */
export interface ExportHeader {
  /** Name of the profile it was read with. */
  readonly source: string;
  /** What was asked for, in words: `payments-prod in Workloads`. */
  readonly scope: string;
  /** The oldest reading in it, ISO 8601 in UTC. Absent: nothing was read. */
  readonly readAt?: string;
  readonly gaps: readonly Gap[];
  /** The exact command that writes this file again. */
  readonly command: string;
  /** The command asks for a view file, because its options cannot say what this view asks. */
  readonly needsViewFile?: boolean;
  /** Whose style it has, in words, where the command cannot say it. */
  readonly style?: string;
  /** It shows the built-in sample, not a real cloud. */
  readonly sample?: boolean;
  /** Names, ids, addresses and tags are pseudonyms. */
  readonly redacted?: boolean;
  readonly orreryVersion: string;
}

/** A picture with its positions. */
export interface Drawing {
  readonly title: string;
  readonly picture: Picture;
  readonly layout: Layout;
}

/** What every format is written from. What takes long is computed when a format first asks for it. */
export interface ExportInput {
  /** What the view shows. */
  readonly picture: Picture;
  readonly header: ExportHeader;
  readonly typeOf: TypeLookup;
  readonly style: ExportStyle;
  /** Where the picture's nodes are. */
  layout(): Layout;
  /** Everything in the scope, whatever of it the picture folds away or leaves out. */
  excerpt(): Promise<Excerpt>;
  /** The picture, and others of the same scope that a report shows beside it: its network, who has access. */
  drawings(): readonly Drawing[];
  /** Who can reach what is in the scope; undefined where nothing grants access to it. */
  access(): AccessReport | undefined;
}

/** One format. The same input always gives the same files, to the byte. */
export interface Exporter {
  readonly id: ExportFormat;
  readonly write: (input: ExportInput) => readonly ExportedFile[] | Promise<readonly ExportedFile[]>;
  /**
   * The text of a file that this format wrote before, brought up to date: what people changed in it stays. Throws a
   * ProblemError when the file is of another kind. Absent: a file is only ever replaced.
   */
  readonly update?: (existing: string, input: ExportInput) => string | Promise<string>;
}

export interface ExportedFile {
  /** What stands between the name and the extension, where a format writes several files: `-relations`. */
  readonly suffix?: string;
  /** Text ends with a line feed. */
  readonly content: string | Uint8Array;
}
