import type { Problem } from './problem.ts';
import type { AccessPart } from './resourceType.ts';

/** A resource as a report on access names it. */
export interface AccessName {
  readonly id: string;
  readonly name: string;
  readonly typeTitle: string;
  /** Number of the account that it is; absent for all else. */
  readonly account?: string;
  /** A user that cannot sign in. */
  readonly disabled?: true;
}

/** Somebody, what they may be, where, and through which group. */
export interface AccessRow {
  readonly principal: AccessName;
  readonly group?: AccessName;
  readonly role?: AccessName;
  readonly target: AccessName;
}

/** Readings that are missing or not complete: what they would have found is not in the report. */
export interface AccessGap {
  readonly typeTitle: string;
  readonly readings: number;
  readonly problem: Problem;
}

/** Who can reach what, as far as it is known. */
export interface AccessReport {
  readonly profileName: string;
  /** What was asked about. Absent: everything, then with what is granted to groups told for the groups alone. */
  readonly of?: AccessName & { readonly part: AccessPart };
  /** In order of names. */
  readonly rows: readonly AccessRow[];
  /** Users and groups that have access to nothing; only without `of`. */
  readonly withoutAccess: readonly AccessName[];
  /** Groups that are known to have no member; only without `of`. */
  readonly withoutMembers: readonly AccessName[];
  readonly gaps: readonly AccessGap[];
}
