import type { Coverage } from '../model/coverage.ts';
import type { PictureFacts } from '../picture/facts.ts';
import type { View } from '../picture/view.ts';
import type { Store } from '../store/store.ts';
import { changesSince } from './changes.ts';
import type { Estate } from './estate.ts';

/** What pictures of an estate are drawn from. */
export function pictureFacts(store: Store, estate: Estate, view: View): PictureFacts {
  const { profile, everyType: types } = estate;
  const graph = estate.graph();
  const atTop = (reading: Coverage): Coverage => ({ ...reading, under: profile.id });
  const coverage = (under: string): Coverage[] => {
    const index = graph.indexOf(under);
    if (index === undefined) return under === profile.id ? estate.coverage(undefined).map(atTop) : [];
    // A picture asks for each of a hundred thousand resources: under most of them, nothing is ever read.
    return estate.isLevel(graph.node(index).type) ? estate.coverage({ id: under }) : [];
  };
  const changes = view.changesSince === undefined ? undefined : changesSince(store, estate, view.changesSince);
  return {
    graph,
    types,
    coverage,
    ...(changes === undefined ? {} : { changes }),
    profileId: profile.id,
    profileName: profile.name,
  };
}
