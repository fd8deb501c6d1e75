import type { Attempt } from '../collect/callProvider.ts';
import { type Reading, typesDownTo } from '../collect/plan.ts';
import { type Sink, walk } from '../collect/walk.ts';
import type { Cloud } from '../model/cloud.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Resource } from '../model/resource.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { ReadGap, ReadProgress, ReadRequest, ReadSummary } from './inventory.ts';

export interface ReadOptions {
  readonly store: Store;
  readonly estate: Estate;
  readonly cloud: Pick<Cloud, 'types' | 'accountType'>;
  readonly request: ReadRequest;
  /** Where to read; undefined is the profile. */
  readonly start: Resource | undefined;
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Facts under a resource (or the profile) changed. */
  readonly onChanged: (under: string) => void;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** Reads a scope into the store. Failures of readings end up as coverage; it rejects only when the store fails. */
export async function readScope(options: ReadOptions): Promise<ReadSummary> {
  const { store, estate, cloud, request, start } = options;
  const connection = await estate.connection();
  const profile = estate.profile.id;
  const underOf = (reading: Reading): string => reading.parent?.id ?? profile;
  // Ends the other readings when the store fails in the middle of one.
  const failure = new AbortController();
  let calls = 0;
  let resources = 0;
  const gaps: ReadGap[] = [];

  const sink = storeSink(store, profile, underOf, {
    page: (reading, count) => {
      resources += count;
      options.onChanged(underOf(reading));
    },
    ended: (reading, coverage) => {
      if (coverage.state !== 'complete') gaps.push({ ...coverage, ...namesOf(reading, estate) });
      options.onChanged(coverage.under);
    },
  });
  try {
    await walk({
      connection,
      types: cloud.types,
      scope: { start, follow: followFor(cloud, request.depth), deep: request.depth !== 'children' },
      concurrency: options.concurrency,
      signal: AbortSignal.any([options.signal, failure.signal]),
      sink,
      known: (reading) => (request.onlyUnread ? alreadyRead(store, profile, underOf(reading), reading) : undefined),
      onAttempt: (_: Attempt) => {
        calls++;
      },
      onReading: ({ readings, done, now }) =>
        options.onProgress({ calls, resources, readings, done, now: describe(estate, now) }),
    });
  } finally {
    failure.abort();
  }
  return { calls, resources, cancelled: options.signal.aborted, gaps };
}

/** Accounts are where an organization ends and its members' own resources begin. */
function followFor(
  cloud: Pick<Cloud, 'types' | 'accountType'>,
  depth: ReadRequest['depth'],
): (type: { readonly id: string }) => boolean {
  if (depth !== 'accounts') return () => true;
  const structure = typesDownTo(cloud.types, cloud.accountType);
  return (type) => structure.has(type.id);
}

function alreadyRead(store: Store, profile: string, under: string, reading: Reading): readonly Resource[] | undefined {
  const coverage = store.coverageUnder(profile, under).find(({ type }) => type === reading.type.id);
  return coverage?.state === 'complete' ? store.found(profile, under, reading.type.id) : undefined;
}

interface SinkEvents {
  readonly page: (reading: Reading, count: number) => void;
  readonly ended: (reading: Reading, coverage: Coverage) => void;
}

function storeSink(store: Store, profile: string, underOf: (reading: Reading) => string, events: SinkEvents): Sink {
  const passes = new Map<Reading, number>();
  const passOf = (reading: Reading): number => {
    const pass = passes.get(reading) ?? store.begin();
    passes.set(reading, pass);
    return pass;
  };
  return {
    page(reading, resources) {
      store.putPage(profile, underOf(reading), passOf(reading), resources);
      events.page(reading, resources.length);
    },
    ended(reading, outcome) {
      const coverage: Coverage = { under: underOf(reading), type: reading.type.id, ...outcome };
      // A cancelled reading says nothing new about what an earlier one knew completely.
      const keepsEarlier = coverage.problem?.code === 'Cancelled' && hasCoverage(store, profile, coverage);
      if (!keepsEarlier) store.putCoverage(profile, passOf(reading), coverage);
      passes.delete(reading);
      events.ended(reading, coverage);
    },
  };
}

function hasCoverage(store: Store, profile: string, { under, type }: Coverage): boolean {
  return store.coverageUnder(profile, under).some((known) => known.type === type);
}

function namesOf({ type, parent }: Reading, estate: Estate): Pick<ReadGap, 'underName' | 'typeTitle'> {
  return { underName: parent?.name ?? estate.profile.name, typeTitle: type.plural };
}

function describe(estate: Estate, { type, parent }: Reading): string {
  if (parent === undefined) return `${type.plural} of ${estate.profile.name}`;
  const container = parent.parent === undefined ? undefined : estate.resource(parent.parent);
  return parent.region !== undefined && container !== undefined
    ? `${type.plural} in ${parent.name} of ${container.name}`
    : `${type.plural} in ${parent.name}`;
}
