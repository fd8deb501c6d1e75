import {
  GetBucketEncryptionCommand,
  GetBucketLocationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = S3Client;

export const commands = {
  GetBucketEncryption: GetBucketEncryptionCommand,
  GetBucketLocation: GetBucketLocationCommand,
  GetBucketLogging: GetBucketLoggingCommand,
  GetBucketNotificationConfiguration: GetBucketNotificationConfigurationCommand,
  GetBucketPolicy: GetBucketPolicyCommand,
  GetBucketReplication: GetBucketReplicationCommand,
  GetPublicAccessBlock: GetPublicAccessBlockCommand,
  ListBuckets: ListBucketsCommand,
};

export const nextPages: NextPages = { ListBuckets: byToken('ContinuationToken') };
