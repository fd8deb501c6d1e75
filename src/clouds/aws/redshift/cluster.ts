import { partitionOf } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { clusterNaming } from './names.ts';

export const cluster = listedType({
  id: 'aws.redshift.cluster',
  title: 'Redshift cluster',
  plural: 'Redshift clusters',
  icon: 'graph',
  glyph: 'database',
  diagrams: 'aws.analytics.Redshift',
  service: 'redshift',
  operation: 'DescribeClusters',
  pageSize: 100,
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.Clusters,
  config: { name: 'AWS::Redshift::Cluster' },
  identify: ({ ClusterIdentifier, Tags, VpcId }, { place }) => {
    const name = required(ClusterIdentifier, 'ClusterIdentifier');
    const parent = VpcId ? ec2Arn('vpc', VpcId, place) : undefined;
    return { id: clusterNaming.toId(name, place), name, tags: tagsOf(Tags), parent };
  },
  // The first are long and say nothing to people; the others move on by themselves.
  leftOut: [
    'ClusterPublicKey',
    'ElasticResizeNumberOfNodeOptions',
    'DataTransferProgress',
    'ExpectedNextSnapshotScheduleTime',
    'NextMaintenanceWindowStartTime',
    'ResizeInfo',
    'RestoreStatus',
  ],
  identifier: clusterNaming,
  aliases: ({ properties }) =>
    ['Endpoint.Address', 'CustomDomainName', 'ClusterNamespaceArn']
      .map((path) => valueAt(properties, path))
      .filter((alias) => typeof alias === 'string'),
  relations: [
    { path: 'ClusterSubnetGroupName', verb: 'uses', to: ['aws.redshift.subnetGroup'] },
    { path: 'VpcSecurityGroups[].VpcSecurityGroupId', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'Endpoint.VpcEndpoints[].VpcEndpointId', verb: 'uses', to: ['aws.ec2.vpcEndpoint'] },
    { path: 'KmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
    { path: 'IamRoles[].IamRoleArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'MasterPasswordSecretArn', verb: 'uses', to: ['aws.secretsmanager.secret'] },
    { path: 'CustomDomainCertificateArn', verb: 'uses', to: ['aws.acm.certificate'] },
  ],
  summary: ['ClusterStatus', 'NodeType', 'NumberOfNodes', 'Endpoint.Address', 'PubliclyAccessible'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'redshiftv2', `cluster-details?cluster=${encodeURIComponent(name)}`),
});
