import { type Scope, typesUnder } from '../collect/plan.ts';
import type { Traffic } from '../collect/traffic.ts';
import type { Cloud, Connection, IndexRequest, Operation } from '../model/cloud.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import type { Store, StoredCoverage, Topology } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { Estimate } from './inventory.ts';

export interface EstimateOptions {
  readonly store: Store;
  readonly estate: Estate;
  readonly connection: Pick<Connection, 'limits'>;
  readonly traffic: Pick<Traffic, 'rate'>;
  readonly scope: Scope;
  readonly refresh: boolean;
  /** Whether an index of the provider may answer in place of many lists: how many, shows only when it is asked. */
  readonly indexed: boolean;
  /** How many of a type one reading usually finds. */
  readonly usually: (type: string) => number;
  /** Calls under way at once. */
  readonly concurrency: number;
}

/** Places on one level (accounts, regions) that are looked at one by one; the others are taken to be like them. */
const mostPlaces = 1_000;
/** Milliseconds that a call takes when no scan has measured it yet: a round trip to a region far away. */
const usualCall = 200;

type Place = Topology | Resource | undefined;

/**
 * What reading a scope will cost, by walking what is known of it. Where nothing is known yet, the average of places of
 * the same type stands in, and what is usual for a type that was never met.
 */
export function estimateScope(options: EstimateOptions): Estimate {
  const { store, estate, scope, refresh } = options;
  const types = [...estate.types.values()];
  let averages: ReadonlyMap<string, Average> | undefined;
  /** Looks at everything that was ever read, which takes a while: only where nothing better is known. */
  const averageOf = (type: string): Average => {
    averages ??= averagesOf(store.coverage(estate.identity()));
    return averages.get(type) ?? { count: options.usually(type), present: 1 };
  };
  const costs = new Map<string, number>();
  const byLimit = new Map<string, { calls: number; rate: number }>();
  let calls = 0;
  let readings = 0;
  let cached = 0;
  // Where everything is told together, how much it is shows only when it is asked.
  let guessed = options.indexed;

  /** Calls that reading everything inside of something never read is taken to need. */
  const costOf = (type: string): number => {
    const known = costs.get(type);
    if (known !== undefined) return known;
    costs.set(type, 0); // A unit in a unit in a unit: whatever is deeper counts as nothing.
    const cost = lists(type).reduce((sum, list) => {
      const isAsked = list.requires === undefined ? 1 : averageOf(list.requires).present;
      const own = list.told === undefined ? 1 : averageOf(list.id).count / list.told;
      return sum + isAsked * (own + averageOf(list.id).count * costOf(list.id));
    }, 0);
    costs.set(type, cost);
    return cost;
  };
  const lists = (level: string | undefined): ResourceType[] => typesUnder(types, scope, level);

  const count = (type: ResourceType, parent: Place, needed: number): void => {
    calls += needed;
    for (const limit of options.connection.limits(operationOf(type, parent))) {
      const own = byLimit.get(limit.key) ?? { calls: 0, rate: options.traffic.rate(limit) };
      byLimit.set(limit.key, { ...own, calls: own.calls + needed });
    }
  };

  /** What is told of many places in one call: how much there is of it, and whom that is asked of. */
  const together = new Map<number, { type: ResourceType; place: Place; found: number }>();
  const tell = (type: ResourceType, place: Place, told: number, found: number): void => {
    const known = together.get(told) ?? { type, place, found: 0 };
    together.set(told, { ...known, found: known.found + found });
  };

  const met = new Set<string>();
  /** As a walk does: an account is entered once, be it listed in its unit or as the profile's own. */
  const unmet = (found: readonly Topology[]): Topology[] =>
    found.filter(({ id }) => {
      const isNew = !met.has(id);
      met.add(id);
      return isNew;
    });

  /** Counts what is listed at a place, as often as it stands for others. Answers what is in it as far as that is known. */
  const look = (place: Place, weight: number): Topology[] => {
    const inside: Topology[] = [];
    const stored = new Map(estate.coverage(place).map((reading) => [reading.type, reading]));
    for (const type of lists(place?.type)) {
      const known = stored.get(type.id);
      if (type.requires !== undefined && isEmpty(stored.get(type.requires))) continue;
      if (known !== undefined && !refresh && estate.freshness.isFresh(known)) cached += weight;
      else {
        readings += weight;
        if (type.told === undefined) count(type, place, weight * pagesOf(type, known));
        else tell(type, place, type.told, weight * (known?.count ?? averageOf(type.id).count));
      }
      if (!scope.deep || lists(type.id).length === 0) continue;
      if (known !== undefined) {
        inside.push(...unmet(estate.found(place, type.id)).filter((found) => scope.enters?.(found) ?? true));
      } else {
        calls += weight * averageOf(type.id).count * costOf(type.id);
        guessed = true;
      }
    }
    return inside;
  };

  let weight = 1;
  for (let level: readonly Place[] = [scope.start]; level.length > 0; ) {
    const some = sample(level);
    if (some.length < level.length) guessed = true;
    weight *= level.length / some.length;
    level = some.flatMap((place) => look(place, weight));
  }
  for (const [told, { type, place, found }] of together) count(type, place, Math.max(1, Math.ceil(found / told)));
  const perCall = measuredCall(store, estate) ?? usualCall;
  const byQuota = Math.max(0, ...[...byLimit.values()].map((limit) => limit.calls / limit.rate));
  const byLatency = (calls * perCall) / 1000 / options.concurrency;
  return {
    calls: Math.round(calls),
    seconds: Math.ceil(Math.max(byQuota, byLatency)),
    readings: Math.round(readings),
    cached: Math.round(cached),
    guessed,
  };
}

/** Whether an index may answer in place of lists. Where it is all that is asked, what it costs follows from the types. */
export function mayBeIndexed({ types }: Cloud, connection: Connection, request: IndexRequest): boolean {
  return types.every(({ told }) => told === undefined) && connection.openIndex?.(request) !== undefined;
}

/** Places spread evenly over a level, so that no kind of them is left out that is not rare. */
function sample(level: readonly Place[]): readonly Place[] {
  if (level.length <= mostPlaces) return level;
  return Array.from({ length: mostPlaces }, (_, at) => level[Math.floor((at * level.length) / mostPlaces)]);
}

function isEmpty(reading: StoredCoverage | undefined): boolean {
  return reading?.state === 'complete' && reading.count === 0;
}

function pagesOf({ pageSize }: ResourceType, known: StoredCoverage | undefined): number {
  return pageSize === undefined ? 1 : Math.max(1, Math.ceil((known?.count ?? 0) / pageSize));
}

/** What complete readings of a type found: how many, and in what part of them any at all. */
interface Average {
  readonly count: number;
  readonly present: number;
}

function averagesOf(coverage: readonly StoredCoverage[]): Map<string, Average> {
  const sums = new Map<string, { found: number; present: number; readings: number }>();
  for (const { type, state, count } of coverage) {
    if (state !== 'complete') continue;
    const sum = sums.get(type) ?? { found: 0, present: 0, readings: 0 };
    sums.set(type, sum);
    sum.found += count;
    sum.present += count > 0 ? 1 : 0;
    sum.readings++;
  }
  return new Map(
    [...sums].map(([type, { found, present, readings }]) => [
      type,
      { count: found / readings, present: present / readings },
    ]),
  );
}

function operationOf(type: ResourceType, place: Place): Operation {
  const name = type.permissions[0]?.split(':')[1] ?? '';
  return {
    service: type.service,
    name,
    ...(place?.account === undefined ? {} : { account: place.account }),
    ...(place?.region === undefined ? {} : { region: place.region }),
  };
}

/** Milliseconds of a call in the last scan that made enough of them. */
function measuredCall(store: Store, estate: Estate): number | undefined {
  const scan = store.scans(estate.identity(), 5).find(({ report }) => (report?.total.calls ?? 0) >= 20);
  return scan?.report && scan.report.total.milliseconds / scan.report.total.calls;
}
