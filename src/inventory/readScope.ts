import { type Reading, typesDownTo } from '../collect/plan.ts';
import type { Traffic } from '../collect/traffic.ts';
import { type Known, walk } from '../collect/walk.ts';
import type { Call, Cloud, Connection } from '../model/cloud.ts';
import { ProblemError } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import type { ScanReport, ScanState } from '../model/scan.ts';
import type { Store, StoredCoverage } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { ReadGap, ReadProgress, ReadRequest, ReadSummary } from './inventory.ts';
import { callFields, type Logger } from './log.ts';
import { createScanCounts } from './scanCounts.ts';
import { isUnderWay, joinReading, storeSink, underOf } from './storeSink.ts';
import { createTally } from './tally.ts';

export interface ReadOptions {
  readonly store: Store;
  readonly estate: Estate;
  readonly connection: Connection;
  readonly cloud: Pick<Cloud, 'types' | 'accountType'>;
  readonly traffic: Traffic;
  readonly log: Logger;
  readonly request: ReadRequest;
  /** Where to read; undefined is the profile. */
  readonly start: Resource | undefined;
  /** Readings under way at once. */
  readonly concurrency: number;
  /** Milliseconds after which a reading ends as it is. */
  readonly patience: number | undefined;
  readonly signal: AbortSignal;
  /** Facts under a resource (or the profile) changed, or only their age. */
  readonly onChanged: (under: string) => void;
  /** Asked for its value only when somebody looks. */
  readonly onProgress: (progress: () => ReadProgress) => void;
}

/**
 * Reads what is not fresh in a scope into the store. Failures of readings end up as coverage; it rejects only when the
 * store fails.
 */
export async function readScope(options: ReadOptions): Promise<ReadSummary> {
  const { store, estate, connection, cloud, request, start } = options;
  // Ends the other readings when the store fails, or when the person does not want to give an MFA code.
  const end = new AbortController();
  const signal = AbortSignal.any([options.signal, end.signal]);
  const counts = createScanCounts();
  const tally = createTally(cloud.types);
  const gaps: ReadGap[] = [];
  const levels = new Set(cloud.types.flatMap((type) => type.under));
  const scope = scopeInWords(request, start, estate);
  const startedAt = new Date().toISOString();
  let log = options.log;

  const call = options.traffic.calls({
    connection,
    signal,
    foreground: request.foreground === true,
    onCall(ended) {
      counts.call(ended);
      log.debug(callFields(ended), 'call');
    },
  });
  if (await isSomebodyElse(estate, connection, call)) options.onChanged(estate.profile.id);

  const scan = store.beginScan(estate.identity(), estate.profile.id, startedAt);
  log = log.child({ scan: scan.number });
  log.info({ profile: estate.profile.id, refresh: request.refresh === true }, `Reading ${scope}`);

  const addGap = (reading: Reading, coverage: StoredCoverage | Omit<StoredCoverage, 'version'>): void => {
    const gap = { ...coverage, ...namesOf(reading, estate) };
    gaps.push(gap);
    counts.gap(gap);
  };
  const sink = storeSink(store, scan, estate, {
    page(reading, page, changed) {
      tally.add(reading, page);
      if (changed) options.onChanged(underOf(estate, reading));
    },
    ended(reading, coverage) {
      counts.reading();
      if (coverage.state !== 'complete') addGap(reading, coverage);
      options.onChanged(coverage.under);
      if (coverage.problem?.code === 'MfaCancelled') end.abort();
    },
  });
  const fromStore = (reading: Reading, coverage: StoredCoverage): Known => {
    counts.cached();
    if (coverage.state !== 'complete') addGap(reading, coverage);
    const found = store.found(estate.identity(), coverage.under, coverage.type);
    tally.add(reading, found);
    return {
      count: found.length,
      complete: coverage.state === 'complete',
      levels: levels.has(coverage.type) ? found.flatMap(({ id }) => estate.resource(id) ?? []) : [],
    };
  };
  const report =
    (state: ScanState) =>
    (changes: ScanReport['changes']): ScanReport => ({
      scan: scan.number,
      profileName: estate.profile.name,
      scope,
      state,
      startedAt,
      endedAt: new Date().toISOString(),
      ...counts.figures(),
      changes,
    });

  let state: 'complete' | 'cancelled' | 'failed' = 'failed';
  try {
    await walk({
      connection,
      call,
      types: cloud.types,
      scope: { start, follow: followFor(cloud, request.depth), deep: request.depth !== 'children' },
      concurrency: options.concurrency,
      ...(options.patience === undefined ? {} : { patience: options.patience }),
      signal,
      sink,
      async known(reading) {
        const before = storedReading(store, estate, reading);
        if (before !== undefined && !request.refresh && estate.freshness.isFresh(before)) {
          return fromStore(reading, before);
        }
        if (isUnderWay(estate, reading)) {
          await joinReading(estate, reading, signal);
          const now = storedReading(store, estate, reading);
          // However it ended: it was made just now.
          if (now !== undefined && (estate.freshness.isFresh(now) || now.readAt >= startedAt)) {
            return fromStore(reading, now);
          }
        }
        sink.claim(reading);
        return undefined;
      },
      onReading: ({ readings, done, now }) =>
        options.onProgress(() => ({
          calls: counts.calls,
          resources: tally.total(),
          readings,
          done,
          throttled: counts.throttled,
          now: describe(estate, now),
        })),
    });
    state = options.signal.aborted ? 'cancelled' : 'complete';
  } finally {
    end.abort();
    scan.end(state, report(state));
    options.onChanged(start?.id ?? estate.profile.id);
  }
  const changes = scan.changes();
  log.info(
    { ...changes, calls: counts.calls, cached: counts.cachedReadings, gaps: gaps.length },
    `Read ${scope}: ${state}`,
  );
  return {
    scan: scan.number,
    calls: counts.calls,
    cached: counts.cachedReadings,
    changes,
    resources: tally.total(),
    types: tally.byType(),
    cancelled: state === 'cancelled',
    gaps,
  };
}

/** Whether the credentials turn out to be another principal's. If they cannot be had, the readings will say why. */
async function isSomebodyElse(estate: Estate, connection: Connection, call: Call): Promise<boolean> {
  try {
    return estate.identified(await connection.identity(call));
  } catch (error) {
    const { problem } = connection.diagnose(error);
    // Whoever gave no code wants nothing read, and should not be asked for each reading.
    if (problem.code === 'MfaCancelled') throw new ProblemError(problem, error);
    return false;
  }
}

/** Accounts are where an organization ends and its members' own resources begin. */
export function followFor(
  cloud: Pick<Cloud, 'types' | 'accountType'>,
  depth: ReadRequest['depth'],
): (type: { readonly id: string }) => boolean {
  if (depth !== 'accounts') return () => true;
  const structure = typesDownTo(cloud.types, cloud.accountType);
  return (type) => structure.has(type.id);
}

function storedReading(store: Store, estate: Estate, reading: Reading): StoredCoverage | undefined {
  const readings = store.coverageUnder(estate.identity(), underOf(estate, reading));
  return readings.find(({ type }) => type === reading.type.id);
}

function scopeInWords({ depth }: ReadRequest, start: Resource | undefined, estate: Estate): string {
  const place = start?.name || start?.id || estate.profile.name;
  if (depth === 'everything') return `everything in ${place}`;
  return depth === 'accounts' ? `accounts of ${place}` : `what is directly in ${place}`;
}

function namesOf({ type, parent }: Reading, estate: Estate): Pick<ReadGap, 'underName' | 'typeTitle'> {
  return { underName: parent?.name ?? estate.profile.name, typeTitle: type.plural };
}

function describe(estate: Estate, { type, parent }: Reading): string {
  if (parent === undefined) return `${type.plural} of ${estate.profile.name}`;
  const container = parent.parent === undefined ? undefined : estate.place(parent.parent);
  return parent.region !== undefined && container !== undefined
    ? `${type.plural} in ${parent.name} of ${container.name}`
    : `${type.plural} in ${parent.name}`;
}
