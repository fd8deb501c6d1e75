import type { Evidence, Relation, Stub } from '../model/relation.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import type { Verb } from '../model/verbs.ts';
import type { IdentifierIndex } from './identifierIndex.ts';
import type { Places } from './places.ts';

/** Everything that relations are computed from. */
export interface RelateFacts {
  /** In order of id, so that the answer is the same whatever the order of reading was. */
  readonly resources: readonly Resource[];
  readonly types: ReadonlyMap<string, ResourceType>;
  /** Whether all resources of a type at a place were read: tells "gone" from "not read". */
  readonly wasRead: (type: string, account: string | undefined, region: string | undefined) => boolean;
}

/** The facts with what is looked up in them, and the stubs that were found to be needed so far. */
export interface Workings extends RelateFacts {
  readonly index: IdentifierIndex;
  readonly places: Places;
  readonly stubs: Map<string, Stub>;
}

/** One relation as one place tells it; the same fact may be told from several. */
export interface Told {
  readonly from: string;
  readonly verb: Verb;
  readonly to: string;
  readonly basis: Relation['basis'];
  readonly evidence: Evidence;
}
