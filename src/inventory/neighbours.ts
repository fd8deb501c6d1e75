import type { Profile } from '../model/profile.ts';
import type { Resource } from '../model/resource.ts';
import { preferred } from '../store/preferred.ts';
import type { Sighting, Store } from '../store/store.ts';

/**
 * Profiles of other clouds whose resources may be related to those of a profile: what is invented is never related to
 * what is real.
 */
export function neighboursOf(profile: Profile, profiles: readonly Profile[]): readonly Profile[] {
  const isReal = profile.recording === undefined;
  return profiles.filter(
    ({ provider, recording }) => provider !== profile.provider && (recording === undefined) === isReal,
  );
}

/** All resources that any of some identities sees, in order of id, each once. */
export function resourcesOf(store: Store, identities: readonly string[]): Iterable<Resource> {
  return preferred(merged(identities.map((identity) => store.all(identity))));
}

/** Several lists that are in order of id, as one. */
function* merged(lists: readonly IterableIterator<Sighting>[]): Generator<Sighting, undefined> {
  if (lists.length === 1 && lists[0] !== undefined) {
    yield* lists[0];
    return;
  }
  const heads = lists.map((list) => ({ list, next: list.next() }));
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (!head.next.done && (first === undefined || head.next.value.id < first.next.value.id)) first = head;
    }
    if (first === undefined) return;
    yield first.next.value;
    first.next = first.list.next();
  }
}
