import type { Coverage } from '../model/coverage.ts';
import type { Graph, GraphResource } from '../model/graph.ts';
import type { ResourceType } from '../model/resourceType.ts';

/** What a picture is drawn from. */
export interface PictureFacts {
  readonly graph: Graph;
  /** Known resource types by id, structure before what it holds: siblings are drawn in this order. */
  readonly types: ReadonlyMap<string, ResourceType>;
  /**
   * Readings made directly under a resource, or under the profile by its id: all that are not complete, and of the others
   * at least one. Empty where nothing was read.
   */
  readonly coverage: (under: string) => readonly Coverage[];
  /** What changed since the scan that the view names; absent when it names none. */
  readonly changes?: ChangesSince;
  readonly profileName: string;
  readonly profileId: string;
}

/** Differences between two moments, each resource once. */
export interface ChangesSince {
  /** Ids of resources that are in the graph. */
  readonly added: ReadonlySet<string>;
  readonly modified: ReadonlySet<string>;
  /** What is not there any more, as it last was. */
  readonly removed: readonly GraphResource[];
}
