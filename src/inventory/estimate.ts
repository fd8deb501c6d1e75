import type { Reading, Scope } from '../collect/plan.ts';
import { readingsUnder } from '../collect/plan.ts';
import type { Traffic } from '../collect/traffic.ts';
import type { Connection, Operation } from '../model/cloud.ts';
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
  /** Calls under way at once. */
  readonly concurrency: number;
}

/** Places that are looked at one by one; what is beyond is taken to be like them. */
const mostPlaces = 5_000;
/** Milliseconds that a call takes when no scan has measured it yet: a round trip to a region far away. */
const usualCall = 200;

type Place = Topology | Resource | undefined;

/**
 * What reading a scope will cost, by walking what is known of it. Where nothing is known yet, the average of places of
 * the same type stands in; of a type that was never met, nothing is expected to be in it but its own lists.
 */
export function estimateScope(options: EstimateOptions): Estimate {
  const { store, estate, scope, refresh } = options;
  const types = [...estate.types.values()];
  const averages = averageCounts(store.coverage(estate.identity()));
  const costs = new Map<string, number>();
  const byLimit = new Map<string, { calls: number; rate: number }>();
  let calls = 0;
  let readings = 0;
  let cached = 0;
  let guessed = false;

  /** Calls that reading everything inside of something never read is taken to need. */
  const costOf = (type: string): number => {
    const known = costs.get(type);
    if (known !== undefined) return known;
    costs.set(type, 0); // A unit in a unit in a unit: whatever is deeper counts as nothing.
    const cost = lists(type).reduce((sum, list) => sum + 1 + (averages.get(list.id) ?? 0) * costOf(list.id), 0);
    costs.set(type, cost);
    return cost;
  };
  const lists = (type: string): ResourceType[] =>
    types.filter((each) => each.under.includes(type) && scope.follow(each));

  const count = (type: ResourceType, parent: Place, needed: number): void => {
    calls += needed;
    for (const limit of options.connection.limits(operationOf(type, parent))) {
      const own = byLimit.get(limit.key) ?? { calls: 0, rate: options.traffic.rate(limit) };
      byLimit.set(limit.key, { ...own, calls: own.calls + needed });
    }
  };

  const places: Place[] = [scope.start];
  for (let at = 0; at < places.length; at++) {
    const place = places[at];
    const rest = places.length - at;
    if (at >= mostPlaces) {
      const seen = calls / at;
      calls += Math.round(seen * rest);
      guessed = true;
      break;
    }
    const stored = store.coverageUnder(estate.identity(), place?.id ?? estate.profile.id);
    const ofType = (type: string): StoredCoverage | undefined => stored.find((reading) => reading.type === type);
    for (const { type } of readingsAt(types, scope, place)) {
      const known = ofType(type.id);
      if (type.requires !== undefined && isEmpty(ofType(type.requires))) continue;
      if (known !== undefined && !refresh && estate.freshness.isFresh(known)) cached++;
      else {
        readings++;
        count(type, place, pagesOf(type, known));
      }
      if (!scope.deep || lists(type.id).length === 0) continue;
      if (known !== undefined) places.push(...store.found(estate.identity(), known.under, type.id));
      else {
        const inside = Math.round((averages.get(type.id) ?? 0) * costOf(type.id));
        calls += inside;
        guessed = true;
      }
    }
  }
  const perCall = measuredCall(store, estate) ?? usualCall;
  const byQuota = Math.max(0, ...[...byLimit.values()].map((limit) => limit.calls / limit.rate));
  const byLatency = (calls * perCall) / 1000 / options.concurrency;
  return { calls, seconds: Math.ceil(Math.max(byQuota, byLatency)), readings, cached, guessed };
}

/** What is listed at a place does not depend on more of it than its type. */
function readingsAt(types: readonly ResourceType[], scope: Scope, place: Place): Pick<Reading, 'type'>[] {
  return readingsUnder(types, scope, place === undefined ? undefined : { tags: {}, properties: {}, ...place });
}

function isEmpty(reading: StoredCoverage | undefined): boolean {
  return reading?.state === 'complete' && reading.count === 0;
}

function pagesOf({ pageSize }: ResourceType, known: StoredCoverage | undefined): number {
  return pageSize === undefined ? 1 : Math.max(1, Math.ceil((known?.count ?? 0) / pageSize));
}

/** Resources of a type that one complete reading found on average. */
function averageCounts(coverage: readonly StoredCoverage[]): Map<string, number> {
  const sums = new Map<string, { found: number; readings: number }>();
  for (const { type, state, count } of coverage) {
    if (state !== 'complete') continue;
    const sum = sums.get(type) ?? { found: 0, readings: 0 };
    sums.set(type, { found: sum.found + count, readings: sum.readings + 1 });
  }
  return new Map([...sums].map(([type, { found, readings }]) => [type, found / readings]));
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
