import type { Coverage } from '../model/coverage.ts';
import type { Relation, StubReason } from '../model/relation.ts';
import type { Resource } from '../model/resource.ts';

/** Everything that is known of a scope, for formats that hold data. */
export interface Excerpt {
  /** Containers stand before what they contain; siblings are in reading order. */
  readonly resources: readonly ExportedResource[];
  /** Those with an end in the scope, in order of their first end; of a view that follows relations, those that it shows. */
  readonly relations: readonly Relation[];
  /** Ends of relations that are not among the resources, in order of id. */
  readonly others: readonly OtherEnd[];
  /** Every reading in the scope, complete or not, in order of where and what. */
  readonly coverage: readonly ExportedCoverage[];
}

/** A resource with what is known around it. */
export interface ExportedResource extends Resource {
  readonly typeTitle: string;
  /** Names of what contains it, from the top down. */
  readonly path: readonly string[];
  readonly accountName?: string;
  /** When it was last seen, ISO 8601 in UTC. */
  readonly readAt?: string;
  /** Its page in the provider's console. */
  readonly console?: string;
}

/** Something outside of the scope, or not in the inventory at all. */
export interface OtherEnd {
  readonly id: string;
  readonly type: string;
  readonly typeTitle: string;
  readonly name: string;
  readonly account?: string;
  readonly region?: string;
  /** Why it is not in the inventory; absent: it is, outside of the scope. */
  readonly missing?: StubReason;
}

export interface ExportedCoverage extends Coverage {
  /** Name of the resource under which was read, or of the profile. */
  readonly underName: string;
  readonly typeTitle: string;
}
