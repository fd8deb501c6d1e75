import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { helpersOfDatabases } from './helpersOfDatabases.ts';
import { clusterNaming } from './names.ts';

/** Clusters say which subnet group they use, not in which network that is, so that their region contains them. */
export const dbCluster = listedType({
  id: 'aws.rds.dbCluster',
  title: 'DB cluster',
  plural: 'DB clusters',
  icon: 'database',
  glyph: 'cluster',
  diagrams: 'aws.database.Aurora',
  service: 'rds',
  operation: 'DescribeDBClusters',
  pageSize: 100,
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.DBClusters,
  identify: ({ DBClusterArn, DBClusterIdentifier, TagList }) => ({
    id: required(DBClusterArn, 'DBClusterArn'),
    name: DBClusterIdentifier,
    tags: tagsOf(TagList),
  }),
  // These move on by themselves; so does the capacity of Aurora Serverless.
  leftOut: [
    'EarliestRestorableTime',
    'LatestRestorableTime',
    'EarliestBacktrackTime',
    'BacktrackConsumedChangeRecords',
    'Capacity',
    'PercentProgress',
    'StatusInfos',
  ],
  identifier: clusterNaming,
  aliases: ({ properties: { Endpoint, ReaderEndpoint, CustomEndpoints, DbClusterResourceId } }) =>
    [Endpoint, ReaderEndpoint, DbClusterResourceId, ...(Array.isArray(CustomEndpoints) ? CustomEndpoints : [])].filter(
      (alias) => typeof alias === 'string',
    ),
  relations: [
    { path: 'DBSubnetGroup', verb: 'uses', to: ['aws.rds.dbSubnetGroup'] },
    { path: 'DBClusterMembers[].DBInstanceIdentifier', verb: 'routes to', to: ['aws.rds.dbInstance'] },
    { path: 'VpcSecurityGroups[].VpcSecurityGroupId', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    // Of a cluster, or of a database outside of any.
    { path: 'ReplicationSourceIdentifier', verb: 'reads from', to: ['aws.rds.dbCluster', 'aws.rds.dbInstance'] },
    { path: 'ReadReplicaIdentifiers[]', verb: 'reads from', to: ['aws.rds.dbCluster'], reversed: true },
    ...helpersOfDatabases,
  ],
  summary: ['Engine', 'EngineVersion', 'Status', 'MultiAZ', 'Endpoint', 'ReaderEndpoint'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'rds', `database:id=${encodeURIComponent(name)};is-cluster=true`),
});
