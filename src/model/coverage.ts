import type { Problem } from './problem.ts';

/**
 * How a reading of one resource type under one resource ended.
 * `complete`: everything was listed, so an empty result means there is none.
 * `partial`: some pages came before it failed or was cancelled.
 * `denied`: the provider refused for lack of permission.
 * `unavailable`: it cannot be read there (a suspended account, a region without the service, not in a recording).
 * `failed`: anything else.
 */
export type CoverageState = 'complete' | 'partial' | 'denied' | 'unavailable' | 'failed';

export interface Coverage {
  /** Id of the resource under which was read; at the top `profile` in the store, and the profile's own id outside. With `type` it names one reading. */
  readonly under: string;
  readonly type: string;
  readonly state: CoverageState;
  /** When it was last read, ISO 8601 in UTC: never later than it really was. */
  readonly readAt: string;
  /** The index of the provider that it was taken from, as people call it: `AWS Config`. Absent: it was listed. */
  readonly source?: string;
  /** Resources it found. */
  readonly count: number;
  /** Why it is not complete. Present exactly when `state` is not `complete`. */
  readonly problem?: Problem;
}
