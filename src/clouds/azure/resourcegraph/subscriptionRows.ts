import { ProblemError } from '../../../model/problem.ts';
import type { Resource } from '../../../model/resource.ts';
import { AzureCallError } from '../callError.ts';
import type { AzureReader } from '../reader.ts';
import type { RowReader } from '../rows.ts';
import { type QueryPage, subscriptionsPerQuery } from './query.ts';

/** What is in subscriptions, by type, read in pages that many of them share. */
export interface SubscriptionRows {
  /**
   * What is in a subscription; undefined where there are no rows of it, which can also mean that it cannot be seen.
   * `ahead` answers subscriptions that will be asked about next, in order of their ids. Rejects as calls do.
   */
  of(subscription: string, azure: AzureReader, ahead: () => readonly string[]): Promise<ByType | undefined>;
}

export type ByType = ReadonlyMap<string, readonly Resource[]>;

/** Subscriptions that are asked about together, as far as they were read. */
interface Batch {
  readonly subscriptions: readonly string[];
  /** What came of those that are not complete. */
  readonly open: Map<string, Map<string, Resource[]>>;
  /** The subscription that the last row is of. */
  reached: string;
  token: string | undefined;
  isDone: boolean;
  pulling: Promise<void> | undefined;
}

/** Subscriptions that are kept after they were asked about: so many may be under way. */
const mostKept = 64;

/** `page` asks for one page about subscriptions, in order of their ids. */
export function createSubscriptionRows(
  readRow: RowReader,
  page: (azure: AzureReader, subscriptions: readonly string[], token: string | undefined) => Promise<QueryPage>,
): SubscriptionRows {
  const batches = new Map<string, Batch>();
  const complete = new Map<string, ByType | undefined>();
  const asked = new Set<string>();

  const begin = (subscription: string, ahead: readonly string[]): Batch => {
    const next = ahead.filter((one) => one !== subscription && !batches.has(one) && !complete.has(one));
    const subscriptions = [subscription, ...next].slice(0, subscriptionsPerQuery);
    const batch: Batch = {
      subscriptions,
      open: new Map(),
      reached: '',
      token: undefined,
      isDone: false,
      pulling: undefined,
    };
    for (const one of subscriptions) batches.set(one, batch);
    return batch;
  };

  const close = (batch: Batch, subscription: string): void => {
    complete.set(subscription, batch.open.get(subscription));
    batch.open.delete(subscription);
    batches.delete(subscription);
  };

  const pull = async (batch: Batch, azure: AzureReader): Promise<void> => {
    const { rows, next } = await page(azure, batch.subscriptions, batch.token);
    for (const row of rows) {
      const subscription = String(row.subscriptionId ?? '').toLowerCase();
      // What one row is refused for must not cost the others.
      if (batches.get(subscription) !== batch) throw unsorted(subscription);
      const types = batch.open.get(subscription) ?? new Map<string, Resource[]>();
      batch.open.set(subscription, types);
      for (const resource of readRow(row)) {
        const known = types.get(resource.type);
        if (known === undefined) types.set(resource.type, [resource]);
        else known.push(resource);
      }
      batch.reached = subscription;
    }
    batch.token = next;
    batch.isDone = next === undefined;
    for (const one of batch.subscriptions) {
      if (batches.get(one) === batch && (batch.isDone || one < batch.reached)) close(batch, one);
    }
  };

  /** Lets go of what was asked about long ago. */
  const note = (subscription: string): void => {
    asked.delete(subscription);
    asked.add(subscription);
    for (const oldest of asked) {
      if (asked.size <= mostKept) break;
      asked.delete(oldest);
      complete.delete(oldest);
    }
  };

  return {
    async of(subscription, azure, ahead) {
      while (!complete.has(subscription)) {
        const batch = batches.get(subscription) ?? begin(subscription, ahead());
        if (batch.pulling === undefined) {
          const pulling = pull(batch, azure).finally(() => {
            batch.pulling = undefined;
          });
          batch.pulling = pulling;
          await pulling;
        } else {
          await batch.pulling.catch((error: unknown) => {
            // Whoever asked may have left: then the next one asks. A refusal is everybody's.
            if (error instanceof AzureCallError || error instanceof ProblemError) throw error;
          });
        }
      }
      note(subscription);
      return complete.get(subscription);
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
