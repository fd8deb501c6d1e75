import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required, tagMap } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/** The ARN ends with a generated part, so that a name alone does not make it. */
const naming = namedBy({ service: 'kafka', kind: 'cluster/', name: '[\\w-]{1,64}/[0-9a-f-]{36}-[\\w-]+' });

/** Provisioned or serverless. Which brokers it has is another call for each, which says nothing of what it depends on. */
export const cluster = listedType({
  id: 'aws.kafka.cluster',
  title: 'MSK cluster',
  plural: 'MSK clusters',
  icon: 'pulse',
  glyph: 'stream',
  diagrams: 'aws.analytics.ManagedStreamingForKafka',
  service: 'kafka',
  operation: 'ListClustersV2',
  pageSize: 100,
  items: (page) => page.ClusterInfoList,
  identify: ({ ClusterArn, ClusterName, Tags }) => ({
    id: required(ClusterArn, 'ClusterArn'),
    name: ClusterName,
    tags: tagMap(Tags),
  }),
  leftOut: ['ActiveOperationArn'],
  identifier: naming,
  relations: [
    { path: 'Provisioned.BrokerNodeGroupInfo.ClientSubnets[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    {
      path: 'Provisioned.BrokerNodeGroupInfo.SecurityGroups[]',
      verb: 'is protected by',
      to: ['aws.ec2.securityGroup'],
    },
    { path: 'Serverless.VpcConfigs[].SubnetIds[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'Serverless.VpcConfigs[].SecurityGroupIds[]', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    {
      path: 'Provisioned.EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId',
      verb: 'is encrypted with',
      to: ['aws.kms.key', 'aws.kms.alias'],
    },
    {
      path: 'Provisioned.LoggingInfo.BrokerLogs.CloudWatchLogs.LogGroup',
      verb: 'sends to',
      to: ['aws.logs.logGroup'],
    },
    { path: 'Provisioned.LoggingInfo.BrokerLogs.S3.Bucket', verb: 'sends to', to: ['aws.s3.bucket'] },
  ],
  summary: ['ClusterType', 'State', 'Provisioned.NumberOfBrokerNodes', 'Provisioned.BrokerNodeGroupInfo.InstanceType'],
  console: ({ id, region = '' }) =>
    regionalPage(partitionOf(id), region, 'msk', `/cluster/${encodeURIComponent(id)}/view`),
});
