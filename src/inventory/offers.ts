import type { View } from '../picture/view.ts';
import type { Estate } from './estate.ts';
import type { Offers } from './inventory.ts';

/** What a view's filter and grouping can be chosen from. */
export function offersFor(_estate: Estate, _view: View): Offers {
  return { providers: [], accounts: [], regions: [], verbs: [], tags: [], applications: false };
}
