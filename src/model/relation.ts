import type { Verb } from './verbs.ts';

/** Where a relation was read: the resource whose properties say so, and the path in them (or the rule's name). */
export interface Evidence {
  readonly resource: string;
  /** e.g. `Routes[2].GatewayId`; for an inferred relation, the rule in words. */
  readonly path: string;
  /** What was found there, when it says more than the ids do: a CIDR, a port range. */
  readonly detail?: string;
}

/** A directed fact "from *verb* to". Containment is not a relation. */
export interface Relation {
  readonly from: string;
  readonly verb: Verb;
  readonly to: string;
  /** `stated` when the provider says so, `inferred` when a documented rule of the provider implies it. */
  readonly basis: 'stated' | 'inferred';
  readonly evidence: readonly Evidence[];
}

/** Why the target of a relation is not in the inventory. */
export type StubReason = 'not-read' | 'not-found' | 'other-account' | 'other-profile' | 'unknown-type';

/** A stand-in for something that is pointed at but not in the inventory. */
export interface Stub {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly account?: string;
  readonly region?: string;
  /** The account or region in the inventory that it belongs to, where that is known. */
  readonly parent?: string;
  readonly reason: StubReason;
}
