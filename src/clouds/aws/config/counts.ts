import { each } from '../details.ts';
import type { AwsReader } from '../reader.ts';
import type { Aggregator } from './aggregator.ts';
import { quoted, selectCounts } from './query.ts';
import { placeOf } from './recordings.ts';

/** How many resources of each type there are at each place. */
export interface Counts {
  at(type: string, account: string, region: string): number;
  /** Of some types together. */
  inAccount(types: readonly string[], account: string): number;
  /**
   * Whether there is any of a type in a region, in whichever account. A recorder may be told to record what AWS Config does
   * not support in its region, so nothing else shows that it does.
   * https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
   */
  isSeenIn(type: string, region: string): boolean;
}

export async function countResources(
  aws: AwsReader,
  aggregator: Aggregator,
  types: readonly string[],
): Promise<Counts> {
  const byPlace = new Map<string, Map<string, number>>();
  const byAccount = new Map<string, Map<string, number>>();
  const regions = new Map<string, Set<string>>();
  await each(types, async (type) => {
    const ofType = new Map<string, number>();
    const ofAccounts = new Map<string, number>();
    const seen = new Set<string>();
    const query = `SELECT accountId, awsRegion, COUNT(*) WHERE resourceType = ${quoted([type])} GROUP BY accountId, awsRegion`;
    for await (const rows of selectCounts(aws, aggregator, query)) {
      for (const { accountId, awsRegion, 'COUNT(*)': count } of rows) {
        if (typeof accountId !== 'string' || typeof awsRegion !== 'string' || typeof count !== 'number') continue;
        ofType.set(placeOf(accountId, awsRegion), count);
        ofAccounts.set(accountId, (ofAccounts.get(accountId) ?? 0) + count);
        if (count > 0) seen.add(awsRegion);
      }
    }
    byPlace.set(type, ofType);
    byAccount.set(type, ofAccounts);
    regions.set(type, seen);
  });
  return {
    at: (type, account, region) => byPlace.get(type)?.get(placeOf(account, region)) ?? 0,
    inAccount: (some, account) => some.reduce((sum, type) => sum + (byAccount.get(type)?.get(account) ?? 0), 0),
    isSeenIn: (type, region) => regions.get(type)?.has(region) === true,
  };
}
