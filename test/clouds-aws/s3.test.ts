import assert from 'node:assert/strict';
import { bucket } from '../../src/clouds/aws/s3/bucket.ts';
import { readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, accountOf, own } from './support.ts';

const item = (name: string, region: string): string =>
  `<Bucket><Name>${name}</Name><CreationDate>2026-01-01T00:00:00.000Z</CreationDate>${region && `<BucketRegion>${region}</BucketRegion>`}</Bucket>`;
const policy = JSON.stringify({
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${own}:role/reader` }, Resource: 'arn:aws:s3:::logs/*' },
  ],
});

// Each as its page in https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
const settings: Record<string, string> = {
  notification: `<NotificationConfiguration><TopicConfiguration><Topic>arn:aws:sns:eu-west-1:${own}:uploads</Topic><Event>s3:EventOfTomorrow</Event></TopicConfiguration>
    <QueueConfiguration><Queue>arn:aws:sqs:eu-west-1:${own}:uploads</Queue><Event>s3:ObjectCreated:*</Event></QueueConfiguration>
    <CloudFunctionConfiguration><CloudFunction>arn:aws:lambda:eu-west-1:${own}:function:resize</CloudFunction><Event>s3:ObjectCreated:*</Event></CloudFunctionConfiguration>
    <EventBridgeConfiguration/></NotificationConfiguration>`,
  encryption: `<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm>
    <KMSMasterKeyID>alias/uploads</KMSMasterKeyID></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>`,
  logging: `<BucketLoggingStatus><LoggingEnabled><TargetBucket>logs</TargetBucket><TargetPrefix>up/</TargetPrefix></LoggingEnabled></BucketLoggingStatus>`,
  policy,
  publicAccessBlock: `<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration>`,
  replication: `<ReplicationConfiguration><Role>arn:aws:iam::${own}:role/replicate</Role><Rule><Status>Enabled</Status>
    <Destination><Bucket>arn:aws:s3:::copies</Bucket></Destination></Rule></ReplicationConfiguration>`,
};
const notSet: Record<string, string> = {
  encryption: 'ServerSideEncryptionConfigurationNotFoundError',
  policy: 'NoSuchBucketPolicy',
  publicAccessBlock: 'NoSuchPublicAccessBlockConfiguration',
  replication: 'ReplicationConfigurationNotFoundError',
};
const refusal = (status: number, code: string): Answer => ({
  status,
  body: `<Error><Code>${code}</Code><Message>no</Message></Error>`,
});

function answer({ operation, parameters }: Asked): Answer {
  if (operation === 'GET /') {
    const second = parameters['continuation-token'] === 't/2=';
    const inside = second ? item('uploads', 'us-east-2') : `${item('logs', 'eu-west-1')}${item('a.b', '')}`;
    const token = second ? '' : '<ContinuationToken>t/2=</ContinuationToken>';
    return { body: `<ListAllMyBucketsResult><Buckets>${inside}</Buckets>${token}</ListAllMyBucketsResult>` };
  }
  const setting = Object.keys(parameters).find((name) => name in settings) ?? '';
  if (operation.startsWith('GET /uploads')) return { body: settings[setting] ?? '' };
  if ('location' in parameters) return { body: '<LocationConstraint/>' };
  if (setting in notSet) return refusal(404, notSet[setting] ?? '');
  return { body: setting === 'logging' ? '<BucketLoggingStatus/>' : '<NotificationConfiguration/>' };
}

describe('S3', () => {
  const here = accountOf(own);

  it('lists the buckets of an account once, and asks each where it is: six calls', async () => {
    const { found, diagnosis, asked } = await readFrom(answer, bucket, here);
    assert.equal(diagnosis, undefined, 'what is not set is no gap');
    assert.deepEqual(
      found.map(({ id, region, parent }) => [id, region, parent]),
      [
        ['arn:aws:s3:::logs', 'eu-west-1', `aws:region:${own}:eu-west-1`],
        ['arn:aws:s3:::a.b', 'us-east-1', `aws:region:${own}:us-east-1`],
        ['arn:aws:s3:::uploads', 'us-east-2', `aws:region:${own}:us-east-2`],
      ],
    );
    const lists = asked.filter(({ operation }) => operation === 'GET /');
    assert.deepEqual(
      lists.map(({ parameters }) => parameters['max-buckets']),
      ['1000', '1000'],
    );
    assert.equal(asked.length, 2 + 3 * 6 + 1, 'where a bucket is, is asked only where the list does not say it');
    const askedIn = (name: string) => {
      const ofBucket = asked.filter(({ operation }) => operation.startsWith(`GET /${name}`));
      return new Set(ofBucket.map(({ headers }) => headers.authorization?.split('/')[2]));
    };
    assert.deepEqual([...askedIn('logs')], ['eu-west-1']);
    assert.deepEqual([...askedIn('uploads')], ['us-east-2']);
  });

  it('says where a bucket sends what, who may reach it and what protects it', async () => {
    const { found } = await readFrom(answer, bucket, here);
    assert.deepEqual(relationsOf(found), [
      'uploads is encrypted with uploads?',
      'uploads references reader?',
      'uploads sends to copies?',
      'uploads sends to logs',
      'uploads sends to resize?',
      'uploads sends to uploads?',
      'uploads sends to uploads?',
      'uploads uses replicate?',
    ]);
    const uploads = found[2]?.properties;
    assert.deepEqual(uploads?.Policy, JSON.parse(policy));
    assert.deepEqual(uploads?.PublicAccessBlockConfiguration, { BlockPublicAcls: true, RestrictPublicBuckets: false });
    assert.ok(found[0] && !('Policy' in found[0].properties));
  });

  it('keeps buckets whose details are refused, and says so', async () => {
    const { found, diagnosis } = await readFrom(
      (one) => (one.operation !== 'GET /' ? refusal(403, 'AccessDenied') : answer(one)),
      bucket,
      here,
    );
    assert.equal(found.length, 3);
    assert.equal(diagnosis?.problem.code, 'AccessDenied');
  });

  it('reads an account without buckets as empty, and a page of something else as none', async () => {
    const empty = '<ListAllMyBucketsResult><Owner><ID>1</ID></Owner><Buckets/></ListAllMyBucketsResult>';
    const { found, diagnosis } = await readFrom(() => ({ body: empty }), bucket, here);
    assert.deepEqual([found, diagnosis], [[], undefined]);
    const other = await readFrom(() => ({ body: '<html><body>Sign in</body></html>' }), bucket, here);
    assert.equal(other.diagnosis?.problem.code, 'MalformedAnswer');
  });

  it('is named by ARN, URL, host and name, and known by its hosts', async () => {
    const place = { partition: 'aws', account: own, region: 'eu-west-1' };
    for (const text of [
      'logs',
      'arn:aws:s3:::logs',
      'arn:aws:s3:::logs/2026/*',
      's3://logs/2026/',
      'logs.s3.amazonaws.com',
      'logs.s3.eu-west-1.amazonaws.com',
      'logs.s3.dualstack.eu-west-1.amazonaws.com',
      'logs.s3-website-eu-west-1.amazonaws.com',
      'logs.s3-website.eu-west-1.amazonaws.com',
    ]) {
      assert.match(text, bucket.identifier?.pattern ?? /^$/);
      assert.equal(bucket.identifier?.toId(text, place), 'arn:aws:s3:::logs', text);
    }
    assert.equal(bucket.identifier?.toId('a.b.s3.amazonaws.com', place), 'arn:aws:s3:::a.b');
    for (const text of ['*', 'arn:aws:s3:::*', 'https://example.com/', 'two words']) {
      assert.doesNotMatch(text, bucket.identifier?.pattern ?? /^/);
    }
    const { found } = await readFrom(answer, bucket, here);
    const aliases = found[0] ? bucket.aliases?.(found[0]) : [];
    assert.ok(aliases?.includes('logs.s3.eu-west-1.amazonaws.com'));
    assert.ok(aliases?.includes('arn:aws:s3:::logs/*'));
  });
});
