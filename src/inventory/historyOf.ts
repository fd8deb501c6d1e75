import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { HistoryEntry } from './inventory.ts';

/** What became of a resource over time, the newest first. */
export function historyOf(_store: Store, _estate: Estate, _id: string): HistoryEntry[] {
  return [];
}
