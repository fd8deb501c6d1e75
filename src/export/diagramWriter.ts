import type { ResourceType } from '../model/resourceType.ts';
import type { Picture } from '../picture/picture.ts';

export type DiagramFormat = 'mermaid' | 'diagrams';

/** What Orrery knows of a type, by its id; undefined for the types of stubs that it does not know. */
export type TypeLookup = (type: string) => ResourceType | undefined;

/** What a file says about itself, beside the picture. */
export interface ExportHeader {
  /** Name of the profile it was read with. */
  readonly source: string;
  /** What was asked for, in words: `payments-prod in Workloads`. */
  readonly scope: string;
  /** The oldest reading in it, ISO 8601 in UTC. Absent: nothing was read. */
  readonly readAt?: string;
  readonly gaps: Picture['gaps'];
  /** The exact command that writes this file again. */
  readonly command: string;
  /** The command asks for a view file, because its options cannot say what this view asks. */
  readonly needsViewFile?: boolean;
  /** The picture shows the built-in sample, not a real cloud. */
  readonly sample?: boolean;
  readonly orreryVersion: string;
}

/** One text format for pictures. Pure: the same picture, header and types give the same text. */
export interface DiagramWriter {
  readonly id: DiagramFormat;
  /** As people call it, for quick picks. */
  readonly title: string;
  /** Without a dot. */
  readonly extension: string;
  /** The whole file, ending with a line feed. */
  readonly write: (picture: Picture, header: ExportHeader, typeOf: TypeLookup) => string;
}
