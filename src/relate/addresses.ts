import type { Evidence } from '../model/relation.ts';
import type { Verb } from '../model/verbs.ts';

/** A private address that something's properties hold, and that is known as the address of something. */
export interface AddressSeen {
  /** Number of the resource whose properties hold it. */
  readonly by: number;
  readonly value: string;
  readonly verb: Verb;
  readonly reversed: boolean;
  readonly evidence: Evidence;
}
