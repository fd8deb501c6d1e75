import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/** Consumers with a fan-out of their own are named below their stream. */
const naming = namedBy({
  service: 'kinesis',
  kind: 'stream/',
  name: '[\\w.-]{1,128}',
  after: '/consumer/.+',
  bare: true,
});

export const stream = listedType({
  id: 'aws.kinesis.stream',
  title: 'Kinesis stream',
  plural: 'Kinesis streams',
  icon: 'pulse',
  glyph: 'stream',
  diagrams: 'aws.analytics.KinesisDataStreams',
  service: 'kinesis',
  operation: 'ListStreams',
  pageSize: 1000,
  permissions: ['kinesis:ListStreams', 'kinesis:DescribeStreamSummary'],
  input: () => ({ Limit: 1000 }),
  items: ({ StreamNames }) => StreamNames?.map((StreamName) => ({ StreamName })),
  details: ({ ask }, streams) =>
    each(streams, async ({ StreamName }) => ({
      ...(await ask('DescribeStreamSummary', { StreamName }))?.StreamDescriptionSummary,
      StreamName,
    })),
  config: { name: 'AWS::Kinesis::Stream' },
  identify: ({ StreamARN, StreamName }, { place }) => ({
    id: StreamARN ?? naming.toId(StreamName, place),
    name: StreamName,
  }),
  identifier: naming,
  relations: [{ path: 'KeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] }],
  summary: ['StreamStatus', 'StreamModeDetails.StreamMode', 'OpenShardCount', 'RetentionPeriodHours'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'kinesis', `/streams/details/${encodeURIComponent(name)}/monitoring`),
});
