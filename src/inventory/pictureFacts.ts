import type { PictureFacts } from '../picture/facts.ts';
import type { View } from '../picture/view.ts';
import type { Store } from '../store/store.ts';
import { changesSince } from './changes.ts';
import type { Estate } from './estate.ts';
import { knownCoverage } from './knownCoverage.ts';

/** What pictures of an estate are drawn from. */
export function pictureFacts(store: Store, estate: Estate, view: View): PictureFacts {
  const { profile, everyType: types } = estate;
  const coverage = knownCoverage(store, estate);
  const changes = view.changesSince === undefined ? undefined : changesSince(store, estate, view.changesSince);
  return {
    graph: estate.graph(),
    types,
    coverage: (under) => coverage.get(under) ?? [],
    ...(changes === undefined ? {} : { changes }),
    profileId: profile.id,
    profileName: profile.name,
  };
}
