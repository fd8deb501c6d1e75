import type { ServiceCall } from '../../../test/clouds/estate.ts';
import type { Owner } from '../webNetwork.ts';
import { call, tagList } from './calls.ts';

/** What databases and caches of a network share: its data subnets and the group that guards them. */
interface Kept {
  readonly name: string;
  readonly zones: readonly string[];
  readonly owner: Owner;
  /** Key of the encryption key. */
  readonly key: string;
}

const dataSubnets = (zones: readonly string[]): string[] => zones.map((zone) => `@{data ${zone}}`);
const dataGroup = ['@{data group}'];

/** An Aurora cluster with one instance in each zone. */
export function databaseCluster({ name, zones, owner, key }: Kept): ServiceCall[] {
  return [
    ...subnetGroup({ name, zones, owner, key }),
    call('rds', 'create_db_cluster', {
      DBClusterIdentifier: name,
      Engine: 'aurora-postgresql',
      EngineVersion: '16.4',
      MasterUsername: 'orders',
      ManageMasterUserPassword: true,
      DatabaseName: name.replaceAll('-', '_'),
      DBSubnetGroupName: name,
      VpcSecurityGroupIds: dataGroup,
      StorageEncrypted: true,
      KmsKeyId: `@{${key}}`,
      BackupRetentionPeriod: 14,
      Tags: tagList(owner),
    }),
    ...zones.map((zone, index) =>
      call('rds', 'create_db_instance', {
        DBInstanceIdentifier: `${name}-${index + 1}`,
        DBClusterIdentifier: name,
        DBInstanceClass: 'db.r7g.large',
        Engine: 'aurora-postgresql',
        AvailabilityZone: `eu-west-1${zone}`,
        DBSubnetGroupName: name,
        VpcSecurityGroupIds: dataGroup,
        Tags: tagList(owner),
      }),
    ),
  ];
}

/** One database, with a standby in another zone. */
export function database({ name, zones, owner, key }: Kept, engine: 'mysql' | 'postgres'): ServiceCall[] {
  return [
    ...subnetGroup({ name, zones, owner, key }),
    call('rds', 'create_db_instance', {
      DBInstanceIdentifier: name,
      DBInstanceClass: 'db.m7g.large',
      Engine: engine,
      AllocatedStorage: 200,
      MasterUsername: 'owner',
      ManageMasterUserPassword: true,
      MultiAZ: true,
      DBSubnetGroupName: name,
      VpcSecurityGroupIds: dataGroup,
      StorageEncrypted: true,
      KmsKeyId: `@{${key}}`,
      BackupRetentionPeriod: 14,
      Tags: tagList(owner),
    }),
  ];
}

function subnetGroup({ name, zones, owner }: Kept): ServiceCall[] {
  return [
    call('rds', 'create_db_subnet_group', {
      DBSubnetGroupName: name,
      DBSubnetGroupDescription: `Where ${name} runs`,
      SubnetIds: dataSubnets(zones),
      Tags: tagList(owner),
    }),
  ];
}

/** A cache with a replica. Moto makes the group alone, without the clusters that AWS puts in it. */
export function cache({ name, zones, owner, key }: Kept): ServiceCall[] {
  return [
    call('elasticache', 'create_cache_subnet_group', {
      CacheSubnetGroupName: name,
      CacheSubnetGroupDescription: `Where ${name} runs`,
      SubnetIds: dataSubnets(zones),
      Tags: tagList(owner),
    }),
    call('elasticache', 'create_replication_group', {
      ReplicationGroupId: name,
      ReplicationGroupDescription: 'Sessions and baskets',
      Engine: 'redis',
      EngineVersion: '7.1',
      CacheNodeType: 'cache.r7g.large',
      NumCacheClusters: 2,
      AutomaticFailoverEnabled: true,
      MultiAZEnabled: true,
      CacheSubnetGroupName: name,
      SecurityGroupIds: dataGroup,
      AtRestEncryptionEnabled: true,
      TransitEncryptionEnabled: true,
      KmsKeyId: `@{${key}}`,
      Tags: tagList(owner),
    }),
    ...['001', '002'].map((member) =>
      call('elasticache', 'create_cache_cluster', {
        CacheClusterId: `${name}-${member}`,
        ReplicationGroupId: name,
        Engine: 'redis',
        EngineVersion: '7.1',
        CacheNodeType: 'cache.r7g.large',
        NumCacheNodes: 1,
        CacheSubnetGroupName: name,
        SecurityGroupIds: dataGroup,
        Tags: tagList(owner),
      }),
    ),
  ];
}

export interface Bucket {
  readonly name: string;
  readonly region: string;
  readonly owner: Owner;
  /** Key of the encryption key. Absent: S3's own. */
  readonly key?: string;
  readonly policy?: string;
  readonly notifications?: unknown;
}

/** A bucket that nobody outside reads. */
export function bucket({ name, region, owner, key, policy, notifications }: Bucket): ServiceCall[] {
  const byDefault =
    key === undefined ? { SSEAlgorithm: 'AES256' } : { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: `@{${key}}` };
  return [
    call('s3', 'create_bucket', {
      Bucket: name,
      ...(region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region } }),
    }),
    call('s3', 'put_bucket_tagging', { Bucket: name, Tagging: { TagSet: tagList(owner) } }),
    call('s3', 'put_bucket_encryption', {
      Bucket: name,
      ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: byDefault }] },
    }),
    call('s3', 'put_public_access_block', {
      Bucket: name,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
    call('s3', 'put_bucket_versioning', { Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }),
    ...(policy === undefined ? [] : [call('s3', 'put_bucket_policy', { Bucket: name, Policy: policy })]),
    ...(notifications === undefined
      ? []
      : [
          call('s3', 'put_bucket_notification_configuration', {
            Bucket: name,
            NotificationConfiguration: notifications,
          }),
        ]),
  ];
}
