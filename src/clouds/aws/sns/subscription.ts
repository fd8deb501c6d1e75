import type { Subscription } from '@aws-sdk/client-sns';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

export const subscription = listedType({
  id: 'aws.sns.subscription',
  title: 'SNS subscription',
  plural: 'SNS subscriptions',
  icon: 'mail',
  glyph: 'link',
  diagrams: 'aws.integration.SimpleNotificationServiceSns',
  service: 'sns',
  operation: 'ListSubscriptions',
  // Pages are of 100 subscriptions, whatever is asked for.
  pageSize: 100,
  input: () => ({}),
  // Nothing is sent to those that are not confirmed or not there any more, and they have no ARN.
  items: ({ Subscriptions = [] }) =>
    Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:') !== false).map((one) => ({
      ...one,
      Endpoint: shownEndpoint(one),
    })),
  identify: ({ SubscriptionArn, TopicArn, Protocol, Endpoint }, { place }) => {
    const ofAccount = TopicArn?.split(':')[4] === place.account;
    return {
      id: required(SubscriptionArn, 'SubscriptionArn'),
      name: [Protocol, Endpoint?.slice(Endpoint.lastIndexOf(':') + 1)].filter(Boolean).join(' '),
      parent: ofAccount ? TopicArn : undefined,
    };
  },
  identifier: namedBy({ service: 'sns', kind: '', name: '[\\w-]{1,256}(?:\\.fifo)?:[0-9a-f-]{36}' }),
  relations: [
    {
      path: 'Endpoint',
      verb: 'sends to',
      to: ['aws.lambda.function', 'aws.sqs.queue', 'aws.apigateway.httpApi', 'aws.apigateway.restApi'],
    },
  ],
  summary: ['Protocol', 'Endpoint', 'TopicArn'],
  console: ({ id, region = '' }) => regionalPage(partitionOf(id), region, 'sns/v3', `/subscription/${id}`),
});

/**
 * An endpoint as far as it may be kept: ARNs whole; of URLs the host, because paths and queries hold keys of incident tools
 * and chats; of addresses the domain; nothing of telephone numbers.
 */
function shownEndpoint({ Protocol = '', Endpoint = '' }: Subscription): string | undefined {
  if (Endpoint.startsWith('arn:')) return Endpoint;
  if (Protocol.startsWith('http')) return /^https?:\/\/(?:[^/?#]*@)?([^/?#@]+)/i.exec(Endpoint)?.[1]?.toLowerCase();
  if (Protocol.startsWith('email')) return `***${Endpoint.slice(Endpoint.lastIndexOf('@'))}`;
  return undefined;
}
