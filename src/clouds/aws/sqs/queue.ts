import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { tagMap } from '../item.ts';
import { parsed } from '../json.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

const naming = namedBy({ service: 'sqs', kind: '', name: '[\\w-]{1,80}(?:\\.fifo)?', bare: true });

export const queue = listedType({
  id: 'aws.sqs.queue',
  title: 'SQS queue',
  plural: 'SQS queues',
  icon: 'list-ordered',
  glyph: 'queue',
  diagrams: 'aws.integration.SimpleQueueServiceSqsQueue',
  service: 'sqs',
  operation: 'ListQueues',
  pageSize: 1000,
  permissions: ['sqs:ListQueues', 'sqs:GetQueueAttributes', 'sqs:ListQueueTags'],
  // A page without queues has no list.
  items: ({ QueueUrls = [] }) => QueueUrls.map((QueueUrl) => ({ QueueUrl })),
  details: ({ ask }, queues) =>
    each(queues, async ({ QueueUrl }) => {
      const answers = await Promise.all([
        ask('GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] }),
        ask('ListQueueTags', { QueueUrl }),
      ]);
      const { RedrivePolicy, Policy, ...attributes } = answers[0]?.Attributes ?? {};
      return {
        QueueUrl,
        ...attributes,
        ...(RedrivePolicy === undefined ? {} : { RedrivePolicy: parsed(RedrivePolicy) }),
        ...(Policy === undefined ? {} : { Policy: parsed(Policy) }),
        Tags: answers[1]?.Tags,
      };
    }),
  config: { name: 'AWS::SQS::Queue' },
  identify: ({ QueueUrl, Tags }, { place }) => {
    const [account = place.account, name = ''] = new URL(QueueUrl).pathname.split('/').slice(-2);
    return { id: naming.toId(name, { ...place, account }), name, account, tags: tagMap(Tags) };
  },
  // These change with every message.
  leftOut: [
    'ApproximateNumberOfMessages',
    'ApproximateNumberOfMessagesDelayed',
    'ApproximateNumberOfMessagesNotVisible',
    'LastModifiedTimestamp',
  ],
  identifier: naming,
  aliases: ({ properties: { QueueUrl } }) => (typeof QueueUrl === 'string' ? [QueueUrl] : []),
  relations: [
    { path: 'RedrivePolicy.deadLetterTargetArn', verb: 'sends to', to: ['aws.sqs.queue'] },
    { path: 'KmsMasterKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
  ],
  summary: ['VisibilityTimeout', 'MessageRetentionPeriod', 'FifoQueue'],
  console: ({ id, region = '', properties: { QueueUrl } }) =>
    regionalPage(partitionOf(id), region, 'sqs/v3', `/queues/${encodeURIComponent(String(QueueUrl))}`),
});
