import type { Reading } from '../collect/plan.ts';
import type { Traffic } from '../collect/traffic.ts';
import { type Known, type Walk, walk } from '../collect/walk.ts';
import type { Call, Cloud, Connection } from '../model/cloud.ts';
import type { Coverage } from '../model/coverage.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import { profileLevel } from '../model/resourceType.ts';
import type { ScanReport, ScanState } from '../model/scan.ts';
import type { Store, StoredCoverage } from '../store/store.ts';
import { breaks } from './breaks.ts';
import { createCallLog } from './callLog.ts';
import type { Estate } from './estate.ts';
import type { ReadGap, ReadProgress, ReadRequest, ReadSummary } from './inventory.ts';
import type { Logger } from './log.ts';
import { createScanCounts } from './scanCounts.ts';
import { readsManyAccounts, scopeInWords, scopeOf, startOf } from './scope.ts';
import { storeSink } from './storeSink.ts';
import { createTally } from './tally.ts';

export interface ReadOptions {
  readonly store: Store;
  readonly estate: Estate;
  readonly connection: Connection;
  readonly cloud: Pick<Cloud, 'types' | 'accountType' | 'enters'>;
  readonly traffic: Traffic;
  readonly log: Logger;
  readonly request: ReadRequest;
  /** Readings under way at once. */
  readonly concurrency: number;
  /** Milliseconds after which a reading ends as it is. */
  readonly patience: number | undefined;
  readonly signal: AbortSignal;
  /** Facts under a resource (or {@link profileLevel}) changed, or only their age. */
  readonly onChanged: (under: string) => void;
  /** Asked for its value only when somebody looks. */
  readonly onProgress: (progress: () => ReadProgress) => void;
}

/**
 * Reads what is not fresh in a scope into the store. Failures of readings end up as coverage; it rejects when the store
 * fails, when a person does not give an MFA code, and when whoever the credentials turn out to belong to knows no such
 * place.
 */
export async function readScope(options: ReadOptions): Promise<ReadSummary> {
  const { store, estate, connection, cloud, request } = options;
  // Ends the other readings when the store fails, or when the person does not want to give an MFA code.
  const end = new AbortController();
  const signal = AbortSignal.any([options.signal, end.signal]);
  const counts = createScanCounts();
  const tally = createTally(cloud.types);
  const gaps: ReadGap[] = [];
  const startedAt = new Date().toISOString();
  const callLog = createCallLog();

  const call = options.traffic.calls({
    connection,
    signal,
    foreground: request.foreground === true,
    onCall(ended) {
      counts.call(ended);
      callLog.call(ended);
    },
  });
  const begin = async () => {
    try {
      const caller = await findCaller(estate, connection, call);
      if (caller === 'somebody else') options.onChanged(profileLevel);
      const start = startOf(estate, request);
      const scan = store.beginScan(estate.identity(), estate.profile.id, startedAt);
      return { start, scan, isSignedOut: caller === 'signed out' };
    } catch (error) {
      callLog.writeTo(options.log);
      throw error;
    }
  };
  const { start, scan, isSignedOut } = await begin();
  const scope = scopeInWords(request, start, estate);
  const log = options.log.child({ scan: scan.number });
  callLog.writeTo(log);
  log.info({ profile: estate.profile.id, refresh: request.refresh === true }, `Reading ${scope}`);

  const addGap = (reading: Reading, coverage: Coverage): void => {
    const gap = { ...coverage, ...namesOf(reading, estate) };
    gaps.push(gap);
    counts.gap(gap);
  };
  const sink = storeSink(scan, estate, {
    page(reading, page, changed) {
      tally.add(reading, page);
      if (changed) options.onChanged(reading.parent?.id ?? profileLevel);
    },
    ended(reading, coverage) {
      counts.reading(coverage.source);
      if (coverage.state !== 'complete') addGap(reading, coverage);
      options.onChanged(coverage.under);
      if (coverage.problem?.code === 'MfaCancelled') end.abort();
    },
  });
  /** What another walk read since this one began is as new as a person can ask for. */
  const isGoodEnough = (reading: StoredCoverage): boolean =>
    (request.refresh !== true && !isSignedOut && estate.freshness.isFresh(reading)) ||
    (reading.readAt > startedAt && reading.problem?.code !== 'Cancelled' && estate.freshness.isOfNow(reading));
  const index = connection.openIndex?.({ manyAccounts: readsManyAccounts(request, start), reads: estate.isRead });
  const fromIndex: Walk['indexed'] = async (reading, ownCall, ahead) => {
    if (index === undefined || reading.parent === undefined) return undefined;
    /** What is fresh need not be prepared for. */
    const unread = (): readonly Resource[] =>
      ahead().filter((next) => {
        const known = estate.reading({ type: reading.type, parent: next });
        return known === undefined || !isGoodEnough(known);
      });
    const found = await index.find(reading.type.id, reading.parent, ownCall, unread);
    const before = estate.reading(reading);
    // What was listed since then is newer than what the index knows.
    const isOutdated = before?.state === 'complete' && found !== undefined && found.asOf < before.readAt;
    return isOutdated ? undefined : found;
  };
  const letOthersWork = breaks();
  const fromStore = async (reading: Reading, coverage: Coverage): Promise<Known> => {
    await letOthersWork();
    counts.cached();
    if (coverage.state !== 'complete') addGap(reading, coverage);
    const found = estate.found(reading.parent, reading.type.id);
    tally.add(reading, found);
    return {
      count: found.length,
      complete: coverage.state === 'complete',
      denied: coverage.state === 'denied',
      levels: estate.isLevel(coverage.type) ? found.flatMap(({ id }) => estate.resource(id) ?? []) : [],
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
      ...withIndexProblem(index?.problem()),
    });

  const asked = scopeOf(cloud, request, start, estate);
  let state: 'complete' | 'cancelled' | 'failed' = 'failed';
  try {
    await walk({
      connection,
      call,
      types: cloud.types,
      // Without credentials every reading fails alike: those of one place say so, and the others stay as they were.
      scope: isSignedOut ? { ...asked, deep: false } : asked,
      concurrency: options.concurrency,
      ...(options.patience === undefined ? {} : { patience: options.patience }),
      signal,
      sink,
      indexed: fromIndex,
      async known(reading) {
        const before = estate.reading(reading);
        if (before !== undefined && isGoodEnough(before)) return fromStore(reading, before);
        const joined = await estate.underWay.joinOr(() => sink.claim(reading), reading, signal);
        return joined === undefined ? undefined : fromStore(reading, joined);
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
    options.onChanged(start?.id ?? profileLevel);
  }
  const changes = scan.changes();
  const unused = index?.problem();
  // Nothing is missing, but what is listed instead costs many calls.
  if (unused !== undefined)
    log.info({ code: unused.code, next: unused.nextStep }, `${unused.message} ${unused.advice}`);
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

function withIndexProblem(problem: Problem | undefined): Pick<ScanReport, 'indexProblem'> {
  return problem === undefined ? {} : { indexProblem: problem };
}

/** Whose the credentials are. If that cannot be found out, the readings will say why. */
async function findCaller(
  estate: Estate,
  connection: Connection,
  call: Call,
): Promise<'as before' | 'somebody else' | 'signed out' | 'unknown'> {
  try {
    return estate.identified(await connection.identity(call)) ? 'somebody else' : 'as before';
  } catch (error) {
    const { problem } = connection.diagnose(error);
    // Whoever gave no code wants nothing read, and should not be asked for each reading.
    if (problem.code === 'MfaCancelled') throw new ProblemError(problem, error);
    return problem.nextStep === 'sign-in' ? 'signed out' : 'unknown';
  }
}

function namesOf({ type, parent }: Reading, { profile }: Estate): Pick<ReadGap, 'under' | 'underName' | 'typeTitle'> {
  const { id: under, name: underName } = parent ?? profile;
  return { under, underName, typeTitle: type.plural };
}

function describe(estate: Estate, { type, parent }: Reading): string {
  if (parent === undefined) return `${type.plural} of ${estate.profile.name}`;
  const container = parent.parent === undefined ? undefined : estate.place(parent.parent);
  return parent.region !== undefined && container !== undefined
    ? `${type.plural} in ${parent.name} of ${container.name}`
    : `${type.plural} in ${parent.name}`;
}
