import type { AccessGap, AccessName } from './accessReport.ts';
import type { CoverageState } from './coverage.ts';
import type { Problem } from './problem.ts';
import type { Evidence, StubReason } from './relation.ts';
import type { Glyph } from './resourceType.ts';
import type { Verb } from './verbs.ts';

/**
 * What the HTML report embeds for its script: an excerpt of the inventory with nothing said twice. An end is an index in
 * `resources`, and after their last in `others`; an id where it is neither.
 */
export interface ReportContent {
  readonly types: readonly ReportType[];
  /** Numbers of accounts with their names. */
  readonly accountNames: readonly (readonly [account: string, name: string])[];
  /** Containers stand before what they contain. The properties of each are a line of their own, in the same order. */
  readonly resources: readonly ReportResource[];
  readonly others: readonly ReportOther[];
  readonly relations: readonly ReportRelation[];
  readonly coverage: ReportCoverage;
  readonly access?: ReportAccess;
  /** The ends that the nodes of each drawing stand for, in the order of its picture. */
  readonly drawings: readonly (readonly End[])[];
  /** The properties are too much for a file that a browser opens. */
  readonly withoutProperties?: true;
}

export type End = number | string;

export interface ReportType {
  readonly id: string;
  readonly title: string;
  readonly plural: string;
  /** `account`: also of a subscription. */
  readonly glyph: Glyph;
}

export interface ReportResource {
  readonly id: string;
  /** Index of its type. */
  readonly type: number;
  readonly name: string;
  readonly account?: string;
  readonly region?: string;
  readonly parent?: End;
  /** Names of what contains it: where that is not among the resources. */
  readonly path?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly readAt?: string;
  /** An https address. */
  readonly console?: string;
}

export interface ReportOther {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly account?: string;
  readonly region?: string;
  readonly missing?: StubReason;
}

export type ReportRelation = readonly [
  from: End,
  verb: Verb,
  to: End,
  basis: 'stated' | 'inferred',
  evidence: readonly ReportEvidence[],
];

export type ReportEvidence = readonly [resource: End, path: Evidence['path'], detail?: NonNullable<Evidence['detail']>];

export interface ReportCoverage {
  /** What was read under. */
  readonly places: readonly (readonly [id: string, name: string])[];
  /** What was read. */
  readonly types: readonly (readonly [id: string, title: string])[];
  readonly problems: readonly Problem[];
  readonly readings: readonly ReportReading[];
}

export type ReportReading = readonly [
  place: number,
  type: number,
  state: CoverageState,
  readAt: string,
  count: number,
  /** Index in problems; -1: none. */
  problem: number,
  source?: string,
];

export interface ReportAccess {
  readonly names: readonly AccessName[];
  /** Indexes in names; -1: none. */
  readonly rows: readonly (readonly [principal: number, role: number, target: number, group: number])[];
  readonly withoutAccess: readonly number[];
  readonly withoutMembers: readonly number[];
  readonly gaps: readonly AccessGap[];
}
