import { type Reading, typesDownTo } from '../collect/plan.ts';
import { walk } from '../collect/walk.ts';
import type { Cloud, Connection } from '../model/cloud.ts';
import type { Resource } from '../model/resource.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { ReadGap, ReadProgress, ReadRequest, ReadSummary } from './inventory.ts';
import { isUnderWay, joinReading, storeSink, underOf } from './storeSink.ts';
import { createTally } from './tally.ts';

export interface ReadOptions {
  readonly store: Store;
  readonly estate: Estate;
  readonly connection: Connection;
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
  const { store, estate, cloud, request } = options;
  // Ends the other readings when the store fails, or when the person does not want to give an MFA code.
  const end = new AbortController();
  const signal = AbortSignal.any([options.signal, end.signal]);
  let calls = 0;
  const tally = createTally(cloud.types);
  const gaps: ReadGap[] = [];

  const sink = storeSink(store, estate, {
    page: (reading, page) => {
      tally.add(reading, page);
      options.onChanged(underOf(estate, reading));
    },
    ended: (reading, coverage) => {
      if (coverage.state !== 'complete') gaps.push({ ...coverage, ...namesOf(reading, estate) });
      options.onChanged(coverage.under);
      if (coverage.problem?.code === 'MfaCancelled') end.abort();
    },
  });
  try {
    await walk({
      connection: options.connection,
      types: cloud.types,
      scope: { start: options.start, follow: followFor(cloud, request.depth), deep: request.depth !== 'children' },
      concurrency: options.concurrency,
      signal,
      sink,
      known: async (reading) => {
        let known = request.onlyUnread ? alreadyRead(store, estate, reading) : undefined;
        if (known === undefined && isUnderWay(estate, reading)) {
          await joinReading(estate, reading, signal);
          known = alreadyRead(store, estate, reading);
        }
        if (known === undefined) sink.claim(reading);
        else tally.add(reading, known);
        return known;
      },
      onAttempt: () => {
        calls++;
      },
      onReading: ({ readings, done, now }) =>
        options.onProgress({ calls, resources: tally.total(), readings, done, now: describe(estate, now) }),
    });
  } finally {
    end.abort();
    options.onChanged(options.start?.id ?? estate.profile.id);
  }
  return { calls, resources: tally.total(), types: tally.byType(), cancelled: options.signal.aborted, gaps };
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

/** What a complete reading found, made now by somebody else or before. */
function alreadyRead(store: Store, estate: Estate, reading: Reading): readonly Resource[] | undefined {
  const profile = estate.profile.id;
  const under = underOf(estate, reading);
  const coverage = store.coverageUnder(profile, under).find(({ type }) => type === reading.type.id);
  return coverage?.state === 'complete' ? store.found(profile, under, reading.type.id) : undefined;
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
