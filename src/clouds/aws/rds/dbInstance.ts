import { partitionOf } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { helpersOfDatabases } from './helpersOfDatabases.ts';
import { instanceNaming } from './names.ts';

/** A database server of any engine that this API manages: RDS, Aurora, Neptune, DocumentDB. `Engine` says which. */
export const dbInstance = listedType({
  id: 'aws.rds.dbInstance',
  title: 'DB instance',
  plural: 'DB instances',
  icon: 'database',
  glyph: 'database',
  diagrams: 'aws.database.RDSInstance',
  service: 'rds',
  operation: 'DescribeDBInstances',
  pageSize: 100,
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.DBInstances,
  identify: ({ DBInstanceArn, DBInstanceIdentifier, DBSubnetGroup, TagList }, { place }) => ({
    id: required(DBInstanceArn, 'DBInstanceArn'),
    name: DBInstanceIdentifier,
    tags: tagsOf(TagList),
    parent: DBSubnetGroup?.VpcId ? ec2Arn('vpc', DBSubnetGroup.VpcId, place) : undefined,
  }),
  // These move on by themselves.
  leftOut: ['LatestRestorableTime', 'PercentProgress', 'StorageOperationPercentProgress', 'StatusInfos'],
  identifier: instanceNaming,
  aliases: ({ properties }) =>
    ['Endpoint.Address', 'ListenerEndpoint.Address', 'DbiResourceId']
      .map((path) => valueAt(properties, path))
      .filter((alias) => typeof alias === 'string'),
  relations: [
    { path: 'DBSubnetGroup.Subnets[].SubnetIdentifier', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'DBSubnetGroup.DBSubnetGroupName', verb: 'uses', to: ['aws.rds.dbSubnetGroup'] },
    { path: 'VpcSecurityGroups[].VpcSecurityGroupId', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    // The cluster's endpoints lead to it.
    { path: 'DBClusterIdentifier', verb: 'routes to', to: ['aws.rds.dbCluster'], reversed: true },
    { path: 'ReadReplicaSourceDBInstanceIdentifier', verb: 'reads from', to: ['aws.rds.dbInstance'] },
    { path: 'ReadReplicaSourceDBClusterIdentifier', verb: 'reads from', to: ['aws.rds.dbCluster'] },
    { path: 'ReadReplicaDBInstanceIdentifiers[]', verb: 'reads from', to: ['aws.rds.dbInstance'], reversed: true },
    { path: 'ReadReplicaDBClusterIdentifiers[]', verb: 'reads from', to: ['aws.rds.dbCluster'], reversed: true },
    ...helpersOfDatabases,
  ],
  summary: ['Engine', 'EngineVersion', 'DBInstanceClass', 'DBInstanceStatus', 'MultiAZ', 'Endpoint.Address'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'rds', `database:id=${encodeURIComponent(name)};is-cluster=false`),
});
