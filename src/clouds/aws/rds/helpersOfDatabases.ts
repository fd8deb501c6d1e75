import type { RelationRule } from '../../../model/resourceType.ts';

/** What clusters and instances alike name as their keys, their roles, their password's secret and their audit stream. */
export const helpersOfDatabases: readonly RelationRule[] = [
  { path: 'KmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
  { path: 'PerformanceInsightsKMSKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
  { path: 'ActivityStreamKmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
  { path: 'ActivityStreamKinesisStreamName', verb: 'sends to', to: ['aws.kinesis.stream'] },
  { path: 'MasterUserSecret.SecretArn', verb: 'uses', to: ['aws.secretsmanager.secret'] },
  { path: 'MonitoringRoleArn', verb: 'uses', to: ['aws.iam.role'] },
  { path: 'AssociatedRoles[].RoleArn', verb: 'uses', to: ['aws.iam.role'], detail: ['FeatureName'] },
];
