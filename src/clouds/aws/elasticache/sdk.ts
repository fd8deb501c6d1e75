import {
  DescribeCacheClustersCommand,
  DescribeCacheSubnetGroupsCommand,
  DescribeReplicationGroupsCommand,
  DescribeServerlessCachesCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache';
import { byNextToken, byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = ElastiCacheClient;

export const commands = {
  DescribeCacheClusters: DescribeCacheClustersCommand,
  DescribeCacheSubnetGroups: DescribeCacheSubnetGroupsCommand,
  DescribeReplicationGroups: DescribeReplicationGroupsCommand,
  DescribeServerlessCaches: DescribeServerlessCachesCommand,
};

export const nextPages: NextPages = { '*': byToken('Marker'), DescribeServerlessCaches: byNextToken };
