import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { endpointHosts } from './endpoints.ts';
import { replicationGroupNaming } from './names.ts';

export const replicationGroup = listedType({
  id: 'aws.elasticache.replicationGroup',
  title: 'Replication group',
  plural: 'Replication groups',
  icon: 'dashboard',
  glyph: 'cluster',
  diagrams: 'aws.database.ElasticacheForRedis',
  service: 'elasticache',
  operation: 'DescribeReplicationGroups',
  pageSize: 100,
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.ReplicationGroups,
  identify: ({ ARN, ReplicationGroupId }, { place }) => ({
    id: ARN ?? replicationGroupNaming.toId(required(ReplicationGroupId, 'ReplicationGroupId'), place),
    name: ReplicationGroupId,
  }),
  // Moves from cluster to cluster each day.
  leftOut: ['SnapshottingClusterId'],
  identifier: replicationGroupNaming,
  // The endpoints of its nodes mean the clusters that they are in.
  aliases: ({ properties }) =>
    endpointHosts(properties, ['ConfigurationEndpoint', 'PrimaryEndpoint', 'ReaderEndpoint']),
  relations: [
    { path: 'MemberClusters[]', verb: 'routes to', to: ['aws.elasticache.cacheCluster'] },
    { path: 'KmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
    {
      path: 'LogDeliveryConfigurations[].DestinationDetails.CloudWatchLogsDetails.LogGroup',
      verb: 'sends to',
      to: ['aws.logs.logGroup'],
    },
  ],
  summary: ['Description', 'Engine', 'Status', 'CacheNodeType', 'MultiAZ', 'ClusterEnabled'],
  console: ({ id, region = '', name, properties: { Engine } }) => {
    const engine = Engine === 'valkey' ? 'valkey' : 'redis';
    return regionalPage(partitionOf(id), region, 'elasticache', `/${engine}/${encodeURIComponent(name)}`);
  },
});
