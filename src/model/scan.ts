import type { CoverageState } from './coverage.ts';
import type { Problem } from './problem.ts';

/** How a scan ended; `running` while it has not, which is also what one that was killed stays. */
export type ScanState = 'running' | 'complete' | 'cancelled' | 'failed';

/** What calls came to. Times are in milliseconds. */
export interface CallCounts {
  /** Calls sent, retries included. */
  readonly calls: number;
  readonly retries: number;
  readonly throttled: number;
  /** Calls that failed otherwise. */
  readonly failed: number;
  /** From sending to the end of the answer, summed over calls that went on at the same time. */
  readonly milliseconds: number;
}

export interface OperationCounts extends CallCounts {
  readonly service: string;
  readonly operation: string;
}

/** How much of the inventory differs from what was known before. */
export interface ChangeCounts {
  readonly added: number;
  readonly modified: number;
  readonly removed: number;
}

/** Readings that are not complete for one and the same reason. */
export interface GapGroup {
  readonly state: CoverageState;
  /** That of one of them. */
  readonly problem: Problem;
  readonly count: number;
  /** Names of what and where, for some of them: `VPCs in eu-west-1 of payments`. */
  readonly examples: readonly string[];
}

/** One scan in figures. Plain data: it is stored with the scan. */
export interface ScanReport {
  readonly scan: number;
  readonly profileName: string;
  /** What was asked for, in words: `everything in payments-prod`. */
  readonly scope: string;
  readonly state: ScanState;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly total: CallCounts;
  /** By service and operation, in order of their names. */
  readonly operations: readonly OperationCounts[];
  /** Milliseconds that calls waited for the provider's quota, summed. */
  readonly waited: number;
  /** Readings in the scope, and how many of them the store answered because they were fresh. */
  readonly readings: number;
  readonly cached: number;
  /** Readings that were taken from an index of the provider, by its name. Absent: none. */
  readonly indexed?: Readonly<Record<string, number>>;
  /** Why such an index could not be used, so that everything was listed. */
  readonly indexProblem?: Problem;
  readonly changes: ChangeCounts;
  readonly gaps: readonly GapGroup[];
  /** Permissions that were refused, as the provider writes them, in order. */
  readonly missing: readonly string[];
}
