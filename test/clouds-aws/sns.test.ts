import assert from 'node:assert/strict';
import { subscription } from '../../src/clouds/aws/sns/subscription.ts';
import { topic } from '../../src/clouds/aws/sns/topic.ts';
import { readFrom, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const region = `arn:aws:sns:eu-west-1:${own}`;
const xml = (operation: string, inner: string): Answer => ({
  body: `<${operation}Response xmlns="https://sns.amazonaws.com/doc/2010-03-31/"><${operation}Result>${inner}</${operation}Result></${operation}Response>`,
});
const list = (name: string, members: readonly string[]): string =>
  `<${name}>${members.map((member) => `<member>${member}</member>`).join('')}</${name}>`;

/** Shapes of https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html and API_GetTopicAttributes.html (Examples). */
const topics = ({ operation, parameters }: Asked): Answer => {
  if (operation === 'ListTopics') {
    return parameters.NextToken === undefined
      ? xml(operation, `${list('Topics', [`<TopicArn>${region}:orders</TopicArn>`])}<NextToken>more</NextToken>`)
      : xml(operation, list('Topics', [`<TopicArn>${region}:bills.fifo</TopicArn>`]));
  }
  if (parameters.TopicArn?.endsWith('.fifo')) {
    return {
      status: 404,
      body: '<ErrorResponse><Error><Code>NotFound</Code><Message>gone</Message></Error></ErrorResponse>',
    };
  }
  const attributes = {
    TopicArn: `${region}:orders`,
    DisplayName: '&lt;b&gt;$(x)&lt;/b&gt;',
    KmsMasterKeyId: 'alias/orders',
    SubscriptionsConfirmed: '7',
    Policy: `{"Statement":[{"Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::media"}}}]}`,
  };
  const entries = Object.entries(attributes).map(
    ([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`,
  );
  return xml(operation, `<Attributes>${entries.join('')}</Attributes>`);
};

/** https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptions.html (Examples) */
const subscribed = (id: string, protocol: string, endpoint: string, of = `${region}:orders`): string =>
  `<TopicArn>${of}</TopicArn><Protocol>${protocol}</Protocol><SubscriptionArn>${id}</SubscriptionArn>
   <Owner>${own}</Owner><Endpoint>${endpoint}</Endpoint>`;
const uuid = (digit: number): string => `0000000${digit}-0000-4000-8000-000000000000`;
const foreign = 'arn:aws:sns:eu-west-1:333333333333:theirs';
const subscriptions = ({ operation, parameters }: Asked): Answer =>
  parameters.NextToken === undefined
    ? xml(
        operation,
        `${list('Subscriptions', [
          subscribed(`${region}:orders:${uuid(1)}`, 'sqs', `arn:aws:sqs:eu-west-1:${own}:jobs`),
          subscribed(`${region}:orders:${uuid(2)}`, 'lambda', `arn:aws:lambda:eu-west-1:${own}:function:work:live`),
          subscribed(`${region}:orders:${uuid(3)}`, 'email', 'planted.person@example.com'),
          subscribed(`${region}:orders:${uuid(4)}`, 'sms', '+15550100planted'),
          subscribed('PendingConfirmation', 'email', 'planted.pending@example.com'),
        ])}<NextToken>more</NextToken>`,
      )
    : xml(
        operation,
        list('Subscriptions', [
          subscribed(
            `${region}:orders:${uuid(5)}`,
            'https',
            'https://planted:planted@Hooks.example.com/plantedKey?x=planted',
          ),
          subscribed(`${foreign}:${uuid(6)}`, 'of-tomorrow', `arn:aws:sqs:eu-west-1:${own}:jobs`, foreign),
        ]),
      );

describe('SNS', () => {
  it('reads topics with their policies, and those that are gone meanwhile', async () => {
    const { found, asked, diagnosis } = await readFrom(topics, topic, regionOf(own));
    assert.equal(diagnosis, undefined);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['orders', 'bills.fifo'],
    );
    assert.equal(found[0]?.properties.DisplayName, '<b>$(x)</b>');
    assert.equal('SubscriptionsConfirmed' in found[0]!.properties, false);
    assert.equal(asked.length, 4);
    assert.deepEqual(relationsOf(found), ['orders is encrypted with orders?', 'orders references media?']);
  });

  it('reads subscriptions inside of their topics, without people and keys', async () => {
    const { found, asked, pages } = await readFrom(subscriptions, subscription, regionOf(own));
    assert.deepEqual(pages, [4, 2]);
    assert.equal(asked.length, 2);
    assert.doesNotMatch(JSON.stringify(found), /planted/);
    assert.deepEqual(
      found.map(({ name, properties }) => [name, properties.Endpoint]),
      [
        ['sqs jobs', `arn:aws:sqs:eu-west-1:${own}:jobs`],
        ['lambda live', `arn:aws:lambda:eu-west-1:${own}:function:work:live`],
        ['email ***@example.com', '***@example.com'],
        ['sms', undefined],
        ['https hooks.example.com', 'hooks.example.com'],
        ['of-tomorrow jobs', `arn:aws:sqs:eu-west-1:${own}:jobs`],
      ],
    );
    assert.equal(found[0]?.parent, `${region}:orders`);
    assert.equal(found[5]?.parent, regionOf(own).id, 'what is sent by a topic of others is not inside of it');
    const known = standIn('aws.sns.topic', `${region}:orders`);
    assert.deepEqual(relationsOf([...found, known]), [
      `${uuid(1)} sends to jobs?`,
      `${uuid(2)} sends to work?`,
      `${uuid(6)} references theirs?`,
      `${uuid(6)} sends to jobs?`,
    ]);
  });
});
