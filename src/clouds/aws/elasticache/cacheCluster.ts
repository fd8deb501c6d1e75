import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { endpointHosts } from './endpoints.ts';
import { clusterNaming } from './names.ts';

/** Nodes of one engine: a Memcached cluster by itself, or one node of a replication group. */
export const cacheCluster = listedType({
  id: 'aws.elasticache.cacheCluster',
  title: 'Cache cluster',
  plural: 'Cache clusters',
  icon: 'dashboard',
  glyph: 'cache',
  diagrams: 'aws.database.ElasticacheCacheNode',
  service: 'elasticache',
  operation: 'DescribeCacheClusters',
  pageSize: 100,
  input: () => ({ MaxRecords: 100, ShowCacheNodeInfo: true }),
  items: (page) => page.CacheClusters,
  identify: ({ ARN, CacheClusterId }, { place }) => ({
    id: ARN ?? clusterNaming.toId(required(CacheClusterId, 'CacheClusterId'), place),
    name: CacheClusterId,
  }),
  leftOut: ['ClientDownloadLandingPage'],
  identifier: clusterNaming,
  aliases: ({ properties }) => endpointHosts(properties, ['ConfigurationEndpoint', 'Endpoint']),
  relations: [
    // The group's endpoints lead to it.
    { path: 'ReplicationGroupId', verb: 'routes to', to: ['aws.elasticache.replicationGroup'], reversed: true },
    { path: 'CacheSubnetGroupName', verb: 'uses', to: ['aws.elasticache.cacheSubnetGroup'] },
    { path: 'SecurityGroups[].SecurityGroupId', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'NotificationConfiguration.TopicArn', verb: 'sends to', to: ['aws.sns.topic'] },
    {
      path: 'LogDeliveryConfigurations[].DestinationDetails.CloudWatchLogsDetails.LogGroup',
      verb: 'sends to',
      to: ['aws.logs.logGroup'],
    },
  ],
  summary: ['Engine', 'EngineVersion', 'CacheClusterStatus', 'CacheNodeType', 'NumCacheNodes'],
  console: ({ id, region = '', name, properties: { Engine } }) => {
    const engine = typeof Engine === 'string' ? encodeURIComponent(Engine) : 'redis';
    return regionalPage(partitionOf(id), region, 'elasticache', `/${engine}/${encodeURIComponent(name)}`);
  },
});
