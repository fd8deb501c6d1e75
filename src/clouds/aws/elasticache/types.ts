import type { AwsType } from '../awsType.ts';
import { cacheCluster } from './cacheCluster.ts';
import { cacheSubnetGroup } from './cacheSubnetGroup.ts';
import { replicationGroup } from './replicationGroup.ts';
import { serverlessCache } from './serverlessCache.ts';

/** What is read in ElastiCache. */
export const elasticacheTypes: readonly AwsType[] = [cacheSubnetGroup, replicationGroup, cacheCluster, serverlessCache];
