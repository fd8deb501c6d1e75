import type { Coverage } from '../model/coverage.ts';
import type { Graph } from '../model/graph.ts';
import type { ResourceType } from '../model/resourceType.ts';

/** What a picture is drawn from. */
export interface PictureFacts {
  readonly graph: Graph;
  /** Known resource types by id, structure before what it holds: siblings are drawn in this order. */
  readonly types: ReadonlyMap<string, ResourceType>;
  /** Readings made directly under a resource, or under the profile by its id. Empty where nothing was read. */
  readonly coverage: (under: string) => readonly Coverage[];
  readonly profileName: string;
  readonly profileId: string;
}
