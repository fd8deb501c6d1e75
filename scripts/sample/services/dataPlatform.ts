import type { ServiceCall, ServicesSeed } from '../../../test/clouds/estate.ts';
import { accounts } from '../company.ts';
import { ireland, dataPlatform as web } from '../workloads.ts';
import { arn, call, encryptionKey, made, type Place, policy, role, roleArn, tagList, tagMap } from './calls.ts';
import { bucket } from './data.ts';
import { frontDoor } from './frontDoor.ts';
import { lambdaFunction } from './messages.ts';

const place: Place = { account: accounts.dataProduction, region: ireland };
const { owner, zones } = web;
const key = 'data key';
const lake = 'brindlewick-data-lake';
const data = zones.map((zone) => `@{data ${zone}}`);
const app = zones.map((zone) => `@{app ${zone}}`);

const streams: ServiceCall[] = [
  call('kinesis', 'create_stream', { StreamName: 'clickstream', ShardCount: 2, Tags: tagMap(owner) }),
  call('kinesis', 'start_stream_encryption', {
    StreamName: 'clickstream',
    EncryptionType: 'KMS',
    KeyId: `@{${key}}`,
  }),
  ...lambdaFunction(place, {
    name: 'clickstream-to-lake',
    owner,
    environment: { LAKE_BUCKET: lake },
    may: [
      {
        Action: ['kinesis:GetRecords', 'kinesis:GetShardIterator'],
        Resource: arn(place, 'kinesis', 'stream/clickstream'),
      },
      { Action: 's3:PutObject', Resource: `arn:aws:s3:::${lake}/clicks/*` },
    ],
  }),
  call('lambda', 'create_event_source_mapping', {
    FunctionName: 'clickstream-to-lake',
    EventSourceArn: arn(place, 'kinesis', 'stream/clickstream'),
    StartingPosition: 'LATEST',
    BatchSize: 500,
  }),
  call('kafka', 'create_cluster', {
    ClusterName: 'warehouse-events',
    KafkaVersion: '3.7.x',
    NumberOfBrokerNodes: 2,
    BrokerNodeGroupInfo: { InstanceType: 'kafka.m7g.large', ClientSubnets: data, SecurityGroups: ['@{data group}'] },
    EncryptionInfo: { EncryptionAtRest: { DataVolumeKMSKeyId: `@{${key}}` } },
    Tags: tagMap(owner),
  }),
];

const analysis: ServiceCall[] = [
  ...role({
    name: 'warehouse-load',
    owner,
    trusts: 'redshift.amazonaws.com',
    may: [{ Action: 's3:GetObject', Resource: `arn:aws:s3:::${lake}/*` }],
  }),
  call('redshift', 'create_cluster_subnet_group', {
    ClusterSubnetGroupName: 'warehouse',
    Description: 'Where the warehouse runs',
    SubnetIds: data,
    Tags: tagList(owner),
  }),
  call('redshift', 'create_cluster', {
    ClusterIdentifier: 'warehouse',
    NodeType: 'ra3.xlplus',
    NumberOfNodes: 2,
    DBName: 'warehouse',
    MasterUsername: 'owner',
    MasterUserPassword: 'Not-A-Secret-1',
    ClusterSubnetGroupName: 'warehouse',
    VpcSecurityGroupIds: ['@{data group}'],
    IamRoles: [roleArn(place.account, 'warehouse-load')],
    Encrypted: true,
    KmsKeyId: `@{${key}}`,
    Tags: tagList(owner),
  }),
  call('opensearch', 'create_domain', {
    DomainName: 'product-search',
    EngineVersion: 'OpenSearch_2.17',
    ClusterConfig: { InstanceType: 'm7g.large.search', InstanceCount: 2, ZoneAwarenessEnabled: true },
    VPCOptions: { SubnetIds: data, SecurityGroupIds: ['@{data group}'] },
    EncryptionAtRestOptions: { Enabled: true, KmsKeyId: `@{${key}}` },
    TagList: tagList(owner),
  }),
  ...role({ name: 'notebooks-cluster', owner, trusts: 'eks.amazonaws.com', managed: ['AmazonEKSClusterPolicy'] }),
  ...role({ name: 'notebooks-node', owner, trusts: 'ec2.amazonaws.com', managed: ['AmazonEKSWorkerNodePolicy'] }),
  call('eks', 'create_cluster', {
    name: 'notebooks',
    version: '1.31',
    roleArn: roleArn(place.account, 'notebooks-cluster'),
    resourcesVpcConfig: { subnetIds: app, securityGroupIds: ['@{application group}'], endpointPrivateAccess: true },
    encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: `@{${key}}` } }],
    tags: tagMap(owner),
  }),
  call('eks', 'create_nodegroup', {
    clusterName: 'notebooks',
    nodegroupName: 'general',
    subnets: app,
    nodeRole: roleArn(place.account, 'notebooks-node'),
    instanceTypes: ['m7g.2xlarge'],
    scalingConfig: { minSize: 1, maxSize: 6, desiredSize: 2 },
    tags: tagMap(owner),
  }),
  call(
    'efs',
    'create_file_system',
    {
      CreationToken: 'notebooks',
      Encrypted: true,
      KmsKeyId: `@{${key}}`,
      Tags: tagList(owner, 'notebooks'),
    },
    { 'notebook files': 'FileSystemId' },
  ),
  ...app.map((SubnetId) =>
    call('efs', 'create_mount_target', {
      FileSystemId: '@{notebook files}',
      SubnetId,
      SecurityGroups: ['@{data group}'],
    }),
  ),
];

/** From clicks to answers: streams, a lake, a warehouse, search, and notebooks beside them. */
export const dataPlatformServices: readonly ServicesSeed[] = [
  made(place, [
    ...encryptionKey(place, 'data', owner),
    ...frontDoor(place, web),
    ...bucket({
      name: lake,
      region: ireland,
      owner,
      key,
      policy: policy({
        Principal: { AWS: roleArn(accounts.storefrontProduction, 'product-thumbnails') },
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${lake}/pictures/*`,
      }),
    }),
    ...streams,
    ...analysis,
  ]),
];
