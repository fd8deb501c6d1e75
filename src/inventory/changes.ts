import type { ChangesSince } from '../picture/facts.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { ChangeList, ScanMoment } from './inventory.ts';

/** What differs between the end of a scan and now. */
export function changesSince(_store: Store, _estate: Estate, _scan: number): ChangesSince {
  return { added: new Set(), modified: new Set(), removed: [] };
}

/** The last scans of an estate, the newest first. */
export function scanMoments(_store: Store, _estate: Estate, _limit: number): ScanMoment[] {
  return [];
}

export interface ChangesAsked {
  readonly since: number;
  readonly within: string | undefined;
  readonly limit: number;
}

/** {@link changesSince} for people. */
export function listChanges(_store: Store, _estate: Estate, _asked: ChangesAsked): ChangeList {
  return { changes: [], counts: { added: 0, modified: 0, removed: 0 } };
}
