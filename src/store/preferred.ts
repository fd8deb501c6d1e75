import type { Resource } from '../model/resource.ts';
import type { Sighting } from './store.ts';

/** What tells which of several sightings of one resource to trust most. */
type Seen = Pick<Sighting, 'id' | 'account' | 'parent' | 'under'>;

/**
 * One sighting for each id, from sightings in order of id, read as they are asked for. Several accounts may see one
 * resource (a shared subnet, a peering connection): what its container or its owner says of it is preferred over what a
 * guest sees.
 */
export function* preferredSightings<Kind extends Seen>(sightings: Iterable<Kind>): Generator<Kind, undefined> {
  let best: Kind | undefined;
  for (const sighting of sightings) {
    if (best?.id !== sighting.id) {
      if (best !== undefined) yield best;
      best = sighting;
    } else if (rank(sighting) > rank(best)) best = sighting;
  }
  if (best !== undefined) yield best;
}

/** The resources of the preferred sightings. */
export function* preferred(sightings: Iterable<Sighting>): Generator<Resource, undefined> {
  for (const { under: _, ...resource } of preferredSightings(sightings)) yield resource;
}

function rank(sighting: Seen): number {
  const placed = sighting.parent !== undefined ? 1 : 0;
  const seenByOwner = sighting.account !== undefined && sighting.under.includes(sighting.account) ? 1 : 0;
  return placed * 2 + seenByOwner;
}
