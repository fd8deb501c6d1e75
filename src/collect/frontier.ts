import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import { type Reading, type Scope, typesUnder } from './plan.ts';

/** A reading that can be made now. */
export interface Job {
  readonly reading: Reading;
  /** What it requires was read and is not there: there is nothing to ask. */
  readonly isEmpty: boolean;
  /** Resources that it found, under which there may be more. */
  found(resources: readonly Resource[]): void;
  ended(end: ReadingEnd): void;
}

/** What a reading says of others: it was complete and there is none, it was refused, or neither. */
export type ReadingEnd = 'empty' | 'denied' | 'listed';

/** What is still to be read. Resources are held, their readings are not: there are millions of those. */
export interface Frontier {
  /** Readings known of so far. */
  size(): number;
  next(): Job | undefined;
  /** Accounts that come next, in that order: as many as anybody plans ahead for. */
  ahead(): readonly Resource[];
}

const mostAhead = 1_000;

/** One resource, or the profile, as far as the types under it are not read. */
interface Place {
  readonly parent: Resource | undefined;
  readonly types: readonly ResourceType[];
  readonly waiting: ResourceType[];
  /** Types that were read, and how that ended. */
  readonly ended: Map<string, ReadingEnd>;
}

/** Places that are read together: those above accounts, or those in one account. */
interface Area {
  readonly places: Place[];
  running: number;
}

/**
 * Orders a walk. What is above accounts comes first, breadth first, because that is what a tree shows; then account by
 * account, depth first, so that only accounts under way hold what was found in them.
 */
export function createFrontier(types: readonly ResourceType[], scope: Scope): Frontier {
  const above: Area = { places: [], running: 0 };
  /** Accounts that were begun, in that order. At most as many as there are readings under way. */
  const begun: Area[] = [];
  const accounts: Resource[] = [];
  /** Ids of what can be found under more than one resource: an account in its unit and as the profile's own. */
  const met = new Set<string>();
  const oftenMet = new Set(types.filter(({ under }) => under.length > 1).map(({ id }) => id));
  const typesOf = new Map<string | undefined, readonly ResourceType[]>();
  let size = 0;

  const typesIn = (parent: Resource | undefined): readonly ResourceType[] => {
    const known = typesOf.get(parent?.type) ?? typesUnder(types, scope, parent?.type);
    typesOf.set(parent?.type, known);
    return known;
  };
  const placeOf = (parent: Resource | undefined): Place => {
    const own = typesIn(parent);
    return { parent, types: own, waiting: [...own], ended: new Map() };
  };

  const begin = (start: Resource | undefined): void => {
    size += typesIn(start).length;
    if (start?.account === undefined) above.places.push(placeOf(start));
    else accounts.push(start);
  };
  begin(scope.start);

  const jobOf = (type: ResourceType, place: Place, area: Area): Job => {
    /** Ids of what this reading found, where no other can find the same. */
    const own = new Set<string>();
    return {
      reading: { type, parent: place.parent },
      isEmpty: requirementOf(type, place) === 'none',
      found(resources) {
        if (!scope.deep) return;
        const inside: Place[] = [];
        for (const resource of resources) {
          const count = typesIn(resource).length;
          const known = oftenMet.has(resource.type) ? met : own;
          if (count === 0 || known.has(resource.id) || scope.enters?.(resource) === false) continue;
          known.add(resource.id);
          if (area === above) begin(resource);
          else {
            size += count;
            inside.push(placeOf(resource));
          }
        }
        area.places.unshift(...inside);
      },
      ended(end) {
        place.ended.set(type.id, end);
        area.running--;
        if (end === 'denied') leave(place, area, type.id);
        if (area.running === 0 && area.places.length === 0 && area !== above) begun.splice(begun.indexOf(area), 1);
      },
    };
  };

  /** Whoever may not enter a place is refused everything there. */
  const leave = (place: Place, area: Area, refused: string): void => {
    for (const type of place.waiting.filter(({ admittedBy }) => admittedBy === refused)) {
      place.waiting.splice(place.waiting.indexOf(type), 1);
      size--;
    }
    const at = area.places.indexOf(place);
    if (place.waiting.length === 0 && at >= 0) area.places.splice(at, 1);
  };

  const take = (area: Area): Job | undefined => {
    for (const [at, place] of area.places.entries()) {
      const ready = place.waiting.findIndex((type) => requirementOf(type, place) !== 'unread');
      const type = place.waiting[ready];
      if (type === undefined) continue;
      place.waiting.splice(ready, 1);
      if (place.waiting.length === 0) area.places.splice(at, 1);
      area.running++;
      return jobOf(type, place, area);
    }
    return undefined;
  };

  return {
    size: () => size,
    ahead: () => accounts.slice(0, mostAhead),
    next() {
      for (const area of [above, ...begun]) {
        const job = take(area);
        if (job !== undefined) return job;
      }
      const account = accounts.shift();
      if (account === undefined) return undefined;
      const area: Area = { places: [placeOf(account)], running: 0 };
      begun.push(area);
      return take(area);
    },
  };
}

/** What is known of the type without which there is nothing of this one. A type outside of the scope says nothing. */
function requirementOf(
  { requires, admittedBy }: ResourceType,
  { types, ended }: Place,
): 'none' | 'unread' | 'no matter' {
  const isAsked = (needed: string | undefined): needed is string => types.some(({ id }) => id === needed);
  if (isAsked(admittedBy) && !ended.has(admittedBy)) return 'unread';
  if (!isAsked(requires)) return 'no matter';
  const end = ended.get(requires);
  if (end === undefined) return 'unread';
  return end === 'empty' ? 'none' : 'no matter';
}
