import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { required } from '../item.ts';
import { parsed } from '../json.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

export const topic = listedType({
  id: 'aws.sns.topic',
  title: 'SNS topic',
  plural: 'SNS topics',
  icon: 'megaphone',
  glyph: 'topic',
  diagrams: 'aws.integration.SimpleNotificationServiceSnsTopic',
  service: 'sns',
  operation: 'ListTopics',
  // Pages are of 100 topics, whatever is asked for.
  pageSize: 100,
  input: () => ({}),
  permissions: ['sns:ListTopics', 'sns:GetTopicAttributes'],
  // A page without topics has no list.
  items: ({ Topics = [] }) => Topics,
  details: ({ ask }, topics) =>
    each(topics, async ({ TopicArn }) => {
      const answer = TopicArn === undefined ? undefined : await ask('GetTopicAttributes', { TopicArn });
      const attributes = Object.entries(answer?.Attributes ?? {}).map(([name, value]) =>
        documents.has(name) ? [name, parsed(value)] : [name, value],
      );
      return { TopicArn, ...Object.fromEntries(attributes) };
    }),
  config: { name: 'AWS::SNS::Topic' },
  identify: ({ TopicArn }) => {
    const id = required(TopicArn, 'TopicArn');
    return { id, name: id.slice(id.lastIndexOf(':') + 1), account: id.split(':')[4] };
  },
  // Who is subscribed is read by itself.
  leftOut: ['SubscriptionsConfirmed', 'SubscriptionsDeleted', 'SubscriptionsPending'],
  identifier: namedBy({ service: 'sns', kind: '', name: '[\\w-]{1,256}(?:\\.fifo)?', bare: true }),
  relations: [
    { path: 'KmsMasterKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
    ...['Application', 'Firehose', 'HTTP', 'Lambda', 'SQS'].flatMap((protocol) =>
      ['Success', 'Failure'].map((outcome) => ({
        path: `${protocol}${outcome}FeedbackRoleArn`,
        verb: 'uses' as const,
        to: ['aws.iam.role'],
      })),
    ),
  ],
  summary: ['DisplayName', 'FifoTopic', 'KmsMasterKeyId'],
  console: ({ id, region = '' }) => regionalPage(partitionOf(id), region, 'sns/v3', `/topic/${id}`),
});

/** Attributes that are documents as text. https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html */
const documents = new Set(['Policy', 'DeliveryPolicy', 'EffectiveDeliveryPolicy', 'ArchivePolicy']);
