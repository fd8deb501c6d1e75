import { homeRegion } from '../partition.ts';
import type { AwsReader } from '../reader.ts';

/** What collects the items of many accounts and regions in one of them. */
export interface Aggregator {
  readonly name: string;
  /** Where it is, and answers. */
  readonly region: string;
}

interface Candidate extends Aggregator {
  /** How much of an organization it can know of. */
  readonly reach: number;
}

/** The whole organization in all of its regions. */
const furthest = 3;

/**
 * The aggregator with the furthest reach in the home region, the profile's and those in the settings; undefined where
 * there is none. One with filters is passed over: what they keep out looks as if it were not there.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationAggregator.html
 */
export async function findAggregator(aws: AwsReader): Promise<Aggregator | undefined> {
  let best: Candidate | undefined;
  for (const region of regionsToAsk(aws)) {
    for await (const page of aws.pages('config-service', 'DescribeConfigurationAggregators', { region }, {})) {
      for (const aggregator of page.ConfigurationAggregators ?? []) {
        const { ConfigurationAggregatorName: name, AggregatorFilters, OrganizationAggregationSource } = aggregator;
        if (name === undefined || AggregatorFilters !== undefined) continue;
        const reach =
          OrganizationAggregationSource === undefined ? 1 : OrganizationAggregationSource.AllAwsRegions ? furthest : 2;
        if (best === undefined || reach > best.reach) best = { name, region, reach };
      }
    }
    if (best?.reach === furthest) break;
  }
  return best && { name: best.name, region: best.region };
}

export function regionsToAsk({ profile, regions }: Pick<AwsReader, 'profile' | 'regions'>): string[] {
  return [...new Set([homeRegion(profile.partition), profile.region, ...regions])];
}
