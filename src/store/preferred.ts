import type { Resource } from '../model/resource.ts';
import type { Sighting } from './store.ts';

/**
 * One resource for each id, from sightings in order of id. Several accounts may see one resource (a shared subnet, a
 * peering connection): what its container or its owner says of it is preferred over what a guest sees.
 */
export function preferred(sightings: Iterable<Sighting>): Resource[] {
  const resources: Resource[] = [];
  let best: Sighting | undefined;
  for (const sighting of sightings) {
    if (best !== undefined && best.id !== sighting.id) {
      resources.push(withoutUnder(best));
      best = undefined;
    }
    if (best === undefined || rank(sighting) > rank(best)) best = sighting;
  }
  if (best !== undefined) resources.push(withoutUnder(best));
  return resources;
}

function rank(sighting: Sighting): number {
  const placed = sighting.parent !== undefined ? 1 : 0;
  const seenByOwner = sighting.account !== undefined && sighting.under.includes(sighting.account) ? 1 : 0;
  return placed * 2 + seenByOwner;
}

function withoutUnder({ under: _, ...resource }: Sighting): Resource {
  return resource;
}
