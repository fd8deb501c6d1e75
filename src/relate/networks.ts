import type { GraphResource } from '../model/graph.ts';
import type { ResourceType } from '../model/resourceType.ts';
import type { Verb } from '../model/verbs.ts';
import type { IdentifierIndex } from './identifierIndex.ts';
import type { Told } from './relationBook.ts';

/** Which networks things are in, and which networks traffic can be led to from there. */
export interface Networks {
  /** Networks that a thing is in by what contains it or by what it is related to; the nearest ones. */
  of(thing: number): ReadonlySet<number>;
  /** One network that stands for all between which traffic can be led, itself among them. */
  area(network: number): number;
  /** What leads from one network to another that it reaches: what is passed, from the first network on, without the last. */
  way(from: number, to: number): readonly number[];
}

/** Relations that are followed from a thing to what is in a network: a machine, its interface, its subnet. */
const deepest = 3;
/** Verbs that tell where something is. What merely uses a database is not where that is. */
const placing: ReadonlySet<Verb> = new Set([
  'runs in',
  'is attached to',
  'is member of',
  'serves',
  'routes to',
  'applies to',
]);
/** What is used is there for those who use it: a route table for its subnets, a policy for its firewall. */
const serving: ReadonlySet<Verb> = new Set(['uses', 'is protected by']);

/**
 * Networks by containment and relations. Two are connected where each is related to the same peering, gateway or
 * connection, or to others that are related in turn; what leads traffic says so in its type.
 */
export function networksIn(
  resources: readonly GraphResource[],
  index: IdentifierIndex,
  types: ReadonlyMap<string, ResourceType>,
  relations: Iterable<Pick<Told, 'from' | 'verb' | 'to'>>,
): Networks {
  const routing = (thing: number): ResourceType['routing'] => types.get(resources[thing]?.type ?? '')?.routing;
  const parentOf = (thing: number): number | undefined => index.numberOf(resources[thing]?.parent ?? '');
  const containing = (thing: number): number | undefined => {
    let at: number | undefined = thing;
    for (let steps = 0; at !== undefined && steps < 16; steps++) {
      if (routing(at) === 'network') return at;
      at = parentOf(at);
    }
    return undefined;
  };

  const related = new Map<number, number[]>();
  const connected = new Map<number, Set<number>>();
  const connect = (one: number, other: number): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = connected.get(from) ?? new Set();
      connected.set(from, known.add(to));
    }
  };
  const note = (one: number, other: number): void => {
    const known = related.get(one);
    if (known === undefined) related.set(one, [other]);
    else known.push(other);
  };
  for (const { from, verb, to } of relations) {
    // Of stubs nothing is known but their names.
    if (from >= resources.length || to >= resources.length) continue;
    if (placing.has(verb)) {
      note(from, to);
      note(to, from);
    } else if (serving.has(verb)) note(to, from);
    const [start, end] = [routing(from), routing(to)];
    if (start !== undefined && end !== undefined) connect(from, to);
    else if (start === 'between') connectTo(from, containing(to));
    else if (end === 'between') connectTo(to, containing(from));
  }
  function connectTo(between: number, network: number | undefined): void {
    if (network !== undefined) connect(between, network);
  }

  /** What it is a part of. Accounts, regions and groups are no wholes: they hold things of many networks. */
  const wholeOf = (thing: number): readonly number[] => {
    const whole = parentOf(thing);
    return whole === undefined || types.get(resources[whole]?.type ?? '')?.isPlace ? [] : [whole];
  };
  const around = (thing: number): ReadonlySet<number> => {
    let level = [thing];
    const met = new Set(level);
    for (let steps = 0; steps <= deepest; steps++) {
      const found = new Set(level.flatMap((one) => containing(one) ?? []));
      if (found.size > 0) return found;
      level = level.flatMap((one) => [...(related.get(one) ?? []), ...wholeOf(one)]).filter((one) => !met.has(one));
      for (const one of level) met.add(one);
    }
    return new Set();
  };
  /** Whatever one network reaches, with what leads to it directly. The nearest come first. */
  const reachedFrom = (network: number): ReadonlyMap<number, number | undefined> => {
    const before = new Map<number, number | undefined>([[network, undefined]]);
    // A map goes on to what is added to it meanwhile.
    for (const at of before.keys()) {
      for (const next of connected.get(at) ?? []) if (!before.has(next)) before.set(next, at);
    }
    return before;
  };
  /** One network for all that reach each other: ways lead in both directions, and thousands of networks may share a hub. */
  const areas = new Map<number, number>();
  const areaOf = (network: number): number => {
    if (!areas.has(network)) for (const one of reachedFrom(network).keys()) areas.set(one, network);
    return areas.get(network) ?? network;
  };
  /** Ways are asked for thing by thing: those of the last network are at hand. */
  let last: { readonly from: number; readonly before: ReadonlyMap<number, number | undefined> } | undefined;
  return {
    of: remembered(around),
    area: areaOf,
    way(from, to) {
      if (last?.from !== from) last = { from, before: reachedFrom(from) };
      const way: number[] = [];
      for (let at = last.before.get(to); at !== undefined; at = last.before.get(at)) way.unshift(at);
      return way;
    },
  };
}

/** The same, answered once for each number. */
function remembered<Answer>(ask: (number: number) => Answer): (number: number) => Answer {
  const known = new Map<number, Answer>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const answer = ask(number);
    known.set(number, answer);
    return answer;
  };
}
