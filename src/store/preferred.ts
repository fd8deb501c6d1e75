import type { Resource } from '../model/resource.ts';
import type { Sighting } from './store.ts';

/**
 * One sighting for each id, from sightings in order of id. Several accounts may see one resource (a shared subnet, a
 * peering connection): what its container or its owner says of it is preferred over what a guest sees.
 */
export function preferredSightings(sightings: Iterable<Sighting>): Sighting[] {
  const chosen: Sighting[] = [];
  for (const sighting of sightings) {
    const last = chosen.at(-1);
    if (last?.id !== sighting.id) chosen.push(sighting);
    else if (rank(sighting) > rank(last)) chosen[chosen.length - 1] = sighting;
  }
  return chosen;
}

/** The resources of the preferred sightings. */
export function preferred(sightings: Iterable<Sighting>): Resource[] {
  return preferredSightings(sightings).map(({ under: _, ...resource }) => resource);
}

function rank(sighting: Sighting): number {
  const placed = sighting.parent !== undefined ? 1 : 0;
  const seenByOwner = sighting.account !== undefined && sighting.under.includes(sighting.account) ? 1 : 0;
  return placed * 2 + seenByOwner;
}
