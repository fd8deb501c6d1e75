import { setImmediate } from 'node:timers/promises';
import { ProblemError } from '../../../model/problem.ts';
import type { Resource } from '../../../model/resource.ts';
import { AzureCallError } from '../callError.ts';
import type { AzureReader } from '../reader.ts';
import type { RowReader } from '../rows.ts';
import { endless, type QueryPage, subscriptionsPerQuery } from './query.ts';

/** What is in subscriptions, by type, read in pages that many of them share. */
export interface SubscriptionRows {
  /**
   * Resources of a type in a subscription; undefined where there are no rows of the subscription at all, which can also
   * mean that it cannot be seen. `ahead` answers subscriptions that will be asked about next, in order of their ids.
   * Rejects as calls do.
   */
  of(subscription: string, type: string, azure: AzureReader, ahead: () => readonly string[]): Promise<Told | undefined>;
}

export interface Told {
  readonly resources: readonly Resource[];
  /** When all of this was so: ISO 8601 in UTC, never later than it really was. */
  readonly asOf: string;
}

export interface SubscriptionRowsOptions {
  readonly readRow: RowReader;
  /** Ids of the types that will be asked about in each subscription. */
  readonly types: ReadonlySet<string>;
  /** Asks for one page about subscriptions, in order of their ids. */
  readonly page: (
    azure: AzureReader,
    subscriptions: readonly string[],
    token: string | undefined,
  ) => Promise<QueryPage>;
}

type ByType = ReadonlyMap<string, readonly Resource[]>;

/** Subscriptions that are asked about together, as far as they were read. */
interface Batch {
  readonly subscriptions: readonly string[];
  /** What came of those that are not complete. */
  readonly open: Map<string, Map<string, Resource[]>>;
  /** When the first page was asked for that told of each. */
  readonly since: Map<string, string>;
  /** The subscription that the last row is of. */
  reached: string;
  token: string | undefined;
  /** Every token that there was, so that pages that lead in a circle end. */
  readonly tokens: Set<string>;
  isDone: boolean;
  pulling: Promise<void> | undefined;
  /** Refusals so far. */
  failures: number;
  failure: unknown;
}

/** A subscription that is read, until all of it was asked about. */
interface Complete {
  /** Undefined: there was no row of it. */
  readonly byType: ByType | undefined;
  readonly asOf: string;
  readonly unasked: Set<string>;
}

/** Refusals of one batch after which nobody asks for it again: a sign-in that is over ends for all subscriptions alike. */
const mostFailures = 3;

/** Subscriptions that are kept though not all of them was asked about: more than can be under way. */
const mostKept = 300;

export function createSubscriptionRows({ readRow, types, page }: SubscriptionRowsOptions): SubscriptionRows {
  const batches = new Map<string, Batch>();
  const complete = new Map<string, Complete>();
  const asked = new Set<string>();
  /** Those that were in a batch: nobody asks about them ahead again. */
  const planned = new Set<string>();
  /** Those that begin at the same time: they are asked about together. */
  let gathering: { readonly subscriptions: Set<string>; readonly begun: Promise<void> } | undefined;

  const begin = (subscriptions: readonly string[]): void => {
    for (let at = 0; at < subscriptions.length; at += subscriptionsPerQuery) {
      const some = subscriptions.slice(at, at + subscriptionsPerQuery);
      const batch: Batch = {
        subscriptions: some,
        open: new Map(),
        since: new Map(),
        reached: '',
        token: undefined,
        tokens: new Set(),
        isDone: false,
        pulling: undefined,
        failures: 0,
        failure: undefined,
      };
      for (const one of some) {
        batches.set(one, batch);
        planned.add(one);
      }
    }
  };

  /** Resolves when a batch was begun with this subscription. */
  const gather = (subscription: string, ahead: () => readonly string[]): Promise<void> => {
    const subscriptions = gathering?.subscriptions ?? new Set<string>();
    subscriptions.add(subscription);
    gathering ??= {
      subscriptions,
      begun: setImmediate().then(() => {
        gathering = undefined;
        const next = ahead().filter((one) => !planned.has(one) && !subscriptions.has(one));
        // What nobody has asked about yet only fills a query up.
        begin([...subscriptions, ...next.slice(0, Math.max(0, subscriptionsPerQuery - subscriptions.size))]);
      }),
    };
    return gathering.begun;
  };

  const close = (batch: Batch, subscription: string, askedAt: string): void => {
    const asOf = batch.since.get(subscription) ?? askedAt;
    complete.set(subscription, { byType: batch.open.get(subscription), asOf, unasked: new Set(types) });
    batch.open.delete(subscription);
    batch.since.delete(subscription);
    batches.delete(subscription);
  };

  const pull = async (batch: Batch, azure: AzureReader): Promise<void> => {
    const askedAt = new Date().toISOString();
    const { rows, next } = await page(azure, batch.subscriptions, batch.token);
    if (next !== undefined && batch.tokens.has(next)) throw endless();
    if (next !== undefined) batch.tokens.add(next);
    // What belongs to no subscription is nobody's here.
    const owned = rows.flatMap((row) =>
      typeof row.subscriptionId === 'string' && row.subscriptionId !== ''
        ? [{ subscription: row.subscriptionId.toLowerCase(), row }]
        : [],
    );
    const stray = owned.find(({ subscription }) => batches.get(subscription) !== batch);
    if (stray !== undefined) throw unsorted(stray.subscription);
    for (const { subscription, row } of owned) {
      const byType = batch.open.get(subscription) ?? new Map<string, Resource[]>();
      batch.open.set(subscription, byType);
      if (!batch.since.has(subscription)) batch.since.set(subscription, askedAt);
      for (const resource of readRow(row)) {
        const known = byType.get(resource.type);
        if (known === undefined) byType.set(resource.type, [resource]);
        else known.push(resource);
      }
    }
    batch.reached = owned.at(-1)?.subscription ?? batch.reached;
    batch.token = next;
    batch.isDone = next === undefined;
    for (const one of batch.subscriptions) {
      if (batches.get(one) === batch && (batch.isDone || one < batch.reached)) close(batch, one, askedAt);
    }
  };

  /**
   * Whoever asked may have left, or have waited for too long: then the next one asks. A refusal is everybody's who waits
   * for it.
   */
  const isRefusal = (error: unknown): boolean =>
    error instanceof AzureCallError || (error instanceof ProblemError && error.problem.code !== 'TimedOut');

  const pulled = async (batch: Batch, azure: AzureReader): Promise<void> => {
    if (batch.failures >= mostFailures) throw batch.failure;
    try {
      await pull(batch, azure);
    } catch (error) {
      if (isRefusal(error)) {
        batch.failures++;
        batch.failure = error;
      }
      throw error;
    } finally {
      batch.pulling = undefined;
    }
  };

  const settled = async (batch: Batch, azure: AzureReader): Promise<void> => {
    if (batch.pulling === undefined) {
      batch.pulling = pulled(batch, azure);
      return batch.pulling;
    }
    return batch.pulling.catch((error: unknown) => {
      if (isRefusal(error)) throw error;
    });
  };

  /** Lets go of what all was asked about, and of what was asked about long ago. */
  const letGo = (subscription: string, { unasked }: Complete): void => {
    asked.delete(subscription);
    if (unasked.size === 0) complete.delete(subscription);
    else asked.add(subscription);
    for (const oldest of asked) {
      if (asked.size <= mostKept) break;
      asked.delete(oldest);
      complete.delete(oldest);
    }
  };

  return {
    async of(subscription, type, azure, ahead) {
      let found = complete.get(subscription);
      while (found === undefined) {
        const batch = batches.get(subscription);
        if (batch === undefined) await gather(subscription, ahead);
        else await settled(batch, azure);
        found = complete.get(subscription);
      }
      found.unasked.delete(type);
      letGo(subscription, found);
      return found.byType && { resources: found.byType.get(type) ?? [], asOf: found.asOf };
    },
  };
}

function unsorted(subscription: string): ProblemError {
  return new ProblemError({
    code: 'UnsortedRows',
    message: `Azure Resource Graph told of subscription ${subscription} where it was not asked, or out of order.`,
    advice: 'Refresh to read it again.',
    nextStep: 'retry',
  });
}
