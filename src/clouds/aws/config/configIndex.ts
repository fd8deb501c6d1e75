import type { Call, Diagnosis, Index, Indexed } from '../../../model/cloud.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Resource } from '../../../model/resource.ts';
import { createSharedWork } from '../../sharedWork.ts';
import type { AwsType } from '../awsType.ts';
import { CallError, isAnswered } from '../callError.ts';
import type { AwsReader } from '../reader.ts';
import { type Aggregator, findAggregator, regionsToAsk } from './aggregator.ts';
import type { ConfigType } from './configType.ts';
import { type Counts, countResources } from './counts.ts';
import { createHoldings } from './holdings.ts';
import { type ConfigItem, itemsOf, itemsQuery } from './items.ts';
import { longestExpression } from './query.ts';
import { findRecordings, placeOf, type Recordings } from './recordings.ts';

/** What is known once for a scan. */
interface Known {
  readonly aggregator: Aggregator;
  readonly recordings: Recordings;
  readonly counts: Counts;
}

/** Items that are fetched together. */
const itemsOfGroup = 1_000;

/** What other accounts share: listed with what is an account's own, but recorded at its owner. */
const shared = new Set(['AWS::EC2::VPC', 'AWS::EC2::Subnet', 'AWS::EC2::RouteTable', 'AWS::EC2::NetworkAcl']);

/**
 * AWS Config's aggregator as an index of all accounts and regions. A type at a place is taken from it where
 *
 * - the place's last transfer went well, at most a day ago, and its recorder runs and records the type as it changes,
 * - AWS Config shows by any one resource that it knows the type in that region,
 * - all items that it counts there come, and tell all that relations need; or it counts none,
 * - and nothing there uses a network that another account shares.
 *
 * Everything else has to be listed. When it refuses, that is told once and nothing more is asked.
 */
export function createConfigIndex(options: {
  readonly types: readonly AwsType[];
  readonly reader: (call: Call) => AwsReader;
  readonly diagnose: (error: unknown) => Diagnosis;
}): Index {
  const configTypes = new Map(options.types.flatMap(({ id, config }) => (config === undefined ? [] : [[id, config]])));
  const told = [...configTypes.values()].filter(({ resources }) => resources !== undefined);
  const toldNames = told.map(({ name }) => name);
  const work = createSharedWork<Known | undefined>(isAnswered);
  const holdings = createHoldings();
  const fetching = new Map<string, Promise<void>>();
  let known: Known | undefined;
  let problem: Problem | undefined;

  const prepare = async (aws: AwsReader): Promise<Known | undefined> => {
    const aggregator = await findAggregator(aws);
    if (aggregator === undefined) {
      problem = noAggregator(regionsToAsk(aws));
      return undefined;
    }
    const recordings = await findRecordings(aws, aggregator);
    const names = [...configTypes.values()].map(({ name }) => name);
    return { aggregator, recordings, counts: await countResources(aws, aggregator, names) };
  };

  /** The account and those after it, as far as one query takes them. */
  const groupOf = (account: string, ahead: readonly Resource[], { counts }: Known): string[] => {
    const group = [account];
    let items = counts.inAccount(toldNames, account);
    for (const { account: next } of ahead) {
      if (next === undefined || group.includes(next) || holdings.has(next) || fetching.has(next)) continue;
      const own = counts.inAccount(toldNames, next);
      if (own === 0) continue;
      items += own;
      if (items > itemsOfGroup || itemsQuery(toldNames, [...group, next]).length > longestExpression) break;
      group.push(next);
    }
    return group;
  };

  const fetch = async (aws: AwsReader, { aggregator }: Known, group: readonly string[]): Promise<void> => {
    const items: ConfigItem[] = [];
    for await (const page of itemsOf(aws, aggregator, told, group)) items.push(...page);
    holdings.put(group, items);
  };

  /** Sees to it that an account's items are held. Whoever asks meanwhile waits; when the one that began gives up, begins anew. */
  const hold = async (
    aws: AwsReader,
    found: Known,
    account: string,
    ahead: () => readonly Resource[],
  ): Promise<void> => {
    for (let other = fetching.get(account); other !== undefined; other = fetching.get(account)) {
      try {
        await other;
      } catch (error) {
        if (error instanceof CallError) throw error;
      }
    }
    if (holdings.has(account) || found.counts.inAccount(toldNames, account) === 0) return;
    const group = groupOf(account, ahead(), found);
    const own = fetch(aws, found, group).finally(() => {
      for (const one of group) fetching.delete(one);
    });
    for (const one of group) fetching.set(one, own);
    await own;
  };

  /** Undefined where items are missing that were counted, or do not tell everything. */
  const resourcesAt = async (
    type: ConfigType,
    parent: Region,
    aws: AwsReader,
    found: Known,
    ahead: () => readonly Resource[],
  ): Promise<readonly Resource[] | undefined> => {
    const { account, region } = parent;
    const count = found.counts.at(type.name, account, region);
    if (type.resources === undefined) return count === 0 ? [] : undefined;
    if (count > 0 || shared.has(type.name)) await hold(aws, found, account, ahead);
    if (shared.has(type.name) && holdings.usesSharedNetwork(account, region)) return undefined;
    const items = holdings.take(account, region, type.name);
    return items.length < count ? undefined : type.resources(items, parent, aws.profile.partition);
  };

  return {
    problem: () => problem,
    async find(typeId, parent, call, ahead) {
      const type = configTypes.get(typeId);
      if (type === undefined || problem !== undefined || !isRegion(parent)) return undefined;
      // One account alone is listed in fewer calls than it takes to look at all of them.
      if (known === undefined && ahead().length === 0) return undefined;
      const aws = options.reader(call);
      try {
        known ??= await work('prepare', () => prepare(aws));
        const recording = known?.recordings.get(placeOf(parent.account, parent.region));
        if (known === undefined || recording?.records(type.name) !== true) return undefined;
        if (!known.counts.isSeenIn(type.name, parent.region)) return undefined;
        const resources = await resourcesAt(type, parent, aws, known, ahead);
        const answer: Indexed | undefined = resources && { source: 'AWS Config', asOf: recording.asOf, resources };
        return answer;
      } catch (error) {
        if (error instanceof CallError) problem ??= options.diagnose(error).problem;
        // Whoever is cancelled meanwhile hears of that from the list.
        return undefined;
      }
    },
  };
}

type Region = Resource & Required<Pick<Resource, 'account' | 'region'>>;

function isRegion(resource: Resource): resource is Region {
  return resource.type === 'aws.account.region' && resource.account !== undefined && resource.region !== undefined;
}

function noAggregator(regions: readonly string[]): Problem {
  return {
    code: 'NoConfigAggregator',
    message: `AWS Config has no aggregator in ${regions.join(', ')}.`,
    advice:
      'Everything is listed type by type. An aggregator of the organization in one of these regions saves most calls.',
    nextStep: 'none',
  };
}
