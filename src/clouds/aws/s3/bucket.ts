import { type Place, partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { type DetailReader, each } from '../details.ts';
import { required } from '../item.ts';
import { parsed } from '../json.ts';
import { listedType } from '../listedType.ts';
import { bucketHosts, bucketNaming } from './names.ts';

/** Listed once for an account, wherever they are; each lies in its own region and is asked there. */
export const bucket = listedType({
  id: 'aws.s3.bucket',
  title: 'S3 bucket',
  plural: 'S3 buckets',
  icon: 'archive',
  glyph: 'bucket',
  diagrams: 'aws.storage.SimpleStorageServiceS3Bucket',
  under: ['aws.organizations.account'],
  service: 's3',
  operation: 'ListBuckets',
  // Ten times as many could be asked for. A page is shown when the details of its buckets have come.
  pageSize: 1000,
  permissions: [
    's3:ListAllMyBuckets',
    's3:GetBucketLogging',
    's3:GetBucketNotification',
    's3:GetBucketPolicy',
    's3:GetBucketPublicAccessBlock',
    's3:GetEncryptionConfiguration',
    's3:GetReplicationConfiguration',
  ],
  // Asked for nothing, it would not say where buckets are.
  input: () => ({ MaxBuckets: 1000 }),
  items: (page) => page.Buckets,
  details: (reader, buckets, { place }) =>
    each(buckets, async (bucket) => {
      const { Name } = bucket;
      if (Name === undefined) return bucket;
      const BucketRegion = bucket.BucketRegion ?? (await locationOf(Name, reader));
      return { ...bucket, BucketRegion, ...(await settingsOf(Name, reader.inRegion(BucketRegion ?? place.region))) };
    }),
  identify: ({ Name, BucketRegion }, { place }) => {
    const name = required(Name, 'Name');
    const id = `arn:${place.partition}:s3:::${name}`;
    return { id, name, region: BucketRegion, parent: regionId(place, BucketRegion) };
  },
  identifier: bucketNaming,
  // Policies name what is in a bucket by the last of these.
  aliases: (resource) => [...bucketHosts(resource), `${resource.id}/*`],
  relations: [
    { path: 'NotificationConfiguration.TopicConfigurations[].TopicArn', verb: 'sends to', to: ['aws.sns.topic'] },
    { path: 'NotificationConfiguration.QueueConfigurations[].QueueArn', verb: 'sends to', to: ['aws.sqs.queue'] },
    {
      path: 'NotificationConfiguration.LambdaFunctionConfigurations[].LambdaFunctionArn',
      verb: 'sends to',
      to: ['aws.lambda.function'],
    },
    {
      path: 'ServerSideEncryptionConfiguration.Rules[].ApplyServerSideEncryptionByDefault.KMSMasterKeyID',
      verb: 'is encrypted with',
      to: ['aws.kms.key', 'aws.kms.alias'],
    },
    { path: 'LoggingEnabled.TargetBucket', verb: 'sends to', to: ['aws.s3.bucket'], detail: ['TargetPrefix'] },
    { path: 'ReplicationConfiguration.Rules[].Destination.Bucket', verb: 'sends to', to: ['aws.s3.bucket'] },
    { path: 'ReplicationConfiguration.Role', verb: 'uses', to: ['aws.iam.role'] },
  ],
  summary: ['BucketRegion', 'CreationDate', 'PublicAccessBlockConfiguration.RestrictPublicBuckets'],
  console: ({ id, region = '', name }) => {
    const page = regionalPage(partitionOf(id), region, 's3');
    return page && new URL(`/s3/buckets/${encodeURIComponent(name)}?region=${encodeURIComponent(region)}`, page).href;
  },
});

/**
 * Six calls, one after the other: what a bucket sends where, what it is encrypted with, and who may reach it. What is not
 * set is left out.
 */
async function settingsOf(Bucket: string, { ask }: DetailReader<'s3'>) {
  const policy = await ask('GetBucketPolicy', { Bucket });
  return {
    NotificationConfiguration: await ask('GetBucketNotificationConfiguration', { Bucket }),
    ...(await ask('GetBucketEncryption', { Bucket })),
    ...(await ask('GetBucketLogging', { Bucket })),
    ...(await ask('GetPublicAccessBlock', { Bucket })),
    ...(await ask('GetBucketReplication', { Bucket })),
    ...(policy?.Policy === undefined ? {} : { Policy: parsed(policy.Policy) }),
  };
}

/** For what answers in place of S3 and does not say in its list where a bucket is. S3 does, and is not asked. */
async function locationOf(Bucket: string, { ask }: DetailReader<'s3'>): Promise<string | undefined> {
  const answer = await ask('GetBucketLocation', { Bucket });
  if (answer === undefined) return undefined;
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html: the oldest regions have names of their own.
  if (answer.LocationConstraint === 'EU') return 'eu-west-1';
  return answer.LocationConstraint || 'us-east-1';
}

/** As regions of accounts are called, which are read by themselves. */
function regionId({ account }: Place, region: string | undefined): string | undefined {
  return region === undefined ? undefined : `aws:region:${account}:${region}`;
}
