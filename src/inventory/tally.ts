import type { Reading } from '../collect/plan.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import type { ReadSummary } from './inventory.ts';

/** Counts different resources by type: what several accounts see is one resource. */
export interface Tally {
  add(reading: Reading, resources: readonly Pick<Resource, 'id'>[]): void;
  total(): number;
  /** In the order of types, without those of which there are none. */
  byType(): ReadSummary['types'];
}

export function createTally(types: readonly ResourceType[]): Tally {
  const found = new Map<string, Set<string>>(types.map((type) => [type.id, new Set()]));
  return {
    add({ type }, resources) {
      for (const { id } of resources) found.get(type.id)?.add(id);
    },
    total: () => [...found.values()].reduce((sum, ids) => sum + ids.size, 0),
    byType: () =>
      types
        .map(({ id, plural }) => ({ type: id, title: plural, count: found.get(id)?.size ?? 0 }))
        .filter(({ count }) => count > 0),
  };
}
