import type { Topology } from '../store/store.ts';
import { containersFrom } from './containers.ts';
import type { Estate } from './estate.ts';

/**
 * What is inside of what among things that are listed together: resource groups are listed beside what they hold, and
 * management groups beside subscriptions. Trees show it by who holds what.
 */
export interface Divisions {
  /** The innermost division that holds something; undefined where none does that is listed with it. */
  around(resource: Pick<Topology, 'id' | 'type' | 'parent' | 'under'>): string | undefined;
  /** What a division was listed under; undefined for what is no division. */
  levelOf(resource: Pick<Topology, 'type' | 'under'>): Topology | undefined;
}

export function divisionsOf(estate: Estate): Divisions {
  const types = [...estate.types.values()].filter(({ isDivision }) => isDivision);
  const known = new Map<string, ReadonlySet<string>>();
  const listedUnder = (under: string): ReadonlySet<string> => {
    const found =
      known.get(under) ?? new Set(types.flatMap(({ id }) => estate.found({ id: under }, id)).map(({ id }) => id));
    known.set(under, found);
    return found;
  };
  return {
    around({ id, type, parent, under }) {
      const divisions = listedUnder(under);
      if (divisions.size === 0) return undefined;
      const isDivision = estate.types.get(type)?.isDivision === true;
      let around: string | undefined;
      for (const at of containersFrom(estate, parent)) {
        // What would be inside of itself is at the top: nobody would ever come to it.
        if (at === id) return undefined;
        if (around === undefined && divisions.has(at)) around = at;
        if (around !== undefined && !isDivision) break;
      }
      return around;
    },
    levelOf: ({ type, under }) => (estate.types.get(type)?.isDivision === true ? estate.place(under) : undefined),
  };
}
