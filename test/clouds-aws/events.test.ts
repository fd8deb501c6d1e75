import assert from 'node:assert/strict';
import { eventBus } from '../../src/clouds/aws/events/eventBus.ts';
import { rule } from '../../src/clouds/aws/events/rule.ts';
import { jsonAnswer, readFrom, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const events = `arn:aws:events:eu-west-1:${own}`;
const hostile = '");drop(';

/** Shapes of https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html and API_ListTargetsByRule.html. */
const rules = ({ operation, parameters }: Asked): Answer => {
  if (operation === 'ListRules') {
    return parameters.NextToken === undefined
      ? jsonAnswer({
          NextToken: 'more',
          Rules: [
            {
              Name: 'stored',
              Arn: `${events}:rule/shop/stored`,
              EventBusName: 'shop',
              State: 'OF_TOMORROW',
              Description: hostile,
              EventPattern: '{"source":["aws.s3"],"detail":{"bucket":{"name":["media","not-known"]}}}',
            },
          ],
        })
      : jsonAnswer({
          Rules: [{ Name: 'nightly', Arn: `${events}:rule/shop/nightly`, ScheduleExpression: 'rate(1 day)' }],
        });
  }
  if (parameters.Rule === 'nightly') return jsonAnswer({});
  return parameters.NextToken === undefined
    ? jsonAnswer({
        NextToken: 'more',
        Targets: [
          {
            Id: '1',
            Arn: `arn:aws:lambda:eu-west-1:${own}:function:work`,
            Input: '{"password":"planted"}',
            DeadLetterConfig: { Arn: `arn:aws:sqs:eu-west-1:${own}:dead` },
          },
          {
            Id: '2',
            Arn: `arn:aws:ecs:eu-west-1:${own}:cluster/main`,
            RoleArn: `arn:aws:iam::${own}:role/starter`,
            EcsParameters: {
              TaskDefinitionArn: `arn:aws:ecs:eu-west-1:${own}:task-definition/job:3`,
              NetworkConfiguration: { awsvpcConfiguration: { Subnets: ['subnet-0a1'], SecurityGroups: ['sg-0a1'] } },
            },
          },
        ],
      })
    : jsonAnswer({
        Targets: [
          {
            Id: '3',
            Arn: `arn:aws:execute-api:eu-west-1:${own}:a1b2c3d4e5/prod/POST/jobs`,
            HttpParameters: { HeaderParameters: { 'x-key': 'planted' } },
          },
        ],
      });
};
const bus = standIn('aws.events.eventBus', `${events}:event-bus/shop`);

describe('EventBridge', () => {
  it('reads buses of a region with their policies', async () => {
    const { found, asked } = await readFrom(
      // https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListEventBuses.html
      ({ parameters }) =>
        parameters.NextToken === undefined
          ? jsonAnswer({ NextToken: 'more', EventBuses: [{ Name: 'default', Arn: `${events}:event-bus/default` }] })
          : jsonAnswer({
              EventBuses: [
                {
                  Name: 'aws.partner/example.com/1',
                  Arn: `${events}:event-bus/aws.partner/example.com/1`,
                  Policy: '{"Version":"2012-10-17"}',
                },
              ],
            }),
      eventBus,
      regionOf(own),
    );
    assert.deepEqual(
      found.map(({ name }) => name),
      ['default', 'aws.partner/example.com/1'],
    );
    assert.deepEqual(found[1]?.properties.Policy, { Version: '2012-10-17' });
    assert.equal(asked.length, 2);
    assert.ok(found.every(({ id }) => eventBus.identifier!.pattern.test(id)));
  });

  it('reads the rules of a bus with all of their targets, not with what they send', async () => {
    const { found, asked, diagnosis } = await readFrom(rules, rule, bus);
    assert.equal(diagnosis, undefined);
    assert.deepEqual(
      found.map(({ name, parent }) => [name, parent]),
      [
        ['stored', bus.id],
        ['nightly', bus.id],
      ],
    );
    assert.equal(found[0]?.properties.Description, hostile);
    assert.deepEqual(
      asked.map(({ operation }) => operation),
      ['ListRules', 'ListTargetsByRule', 'ListTargetsByRule', 'ListRules', 'ListTargetsByRule'],
    );
    assert.ok(asked.every(({ parameters }) => parameters.EventBusName === bus.id));
    assert.doesNotMatch(JSON.stringify(found), /planted/);
  });

  it('sends to targets, reads from buckets that are known', async () => {
    const { found } = await readFrom(rules, rule, bus);
    const media = { ...standIn('aws.s3.bucket', 'arn:aws:s3:::media'), account: own, region: 'eu-west-1' };
    const api = {
      ...standIn('aws.apigateway.restApi', 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5'),
      account: own,
    };
    assert.deepEqual(relationsOf([...found, bus, media, api]), [
      'stored is protected by sg-0a1?',
      'stored reads from media',
      'stored runs in subnet-0a1?',
      'stored sends to a1b2c3d4e5',
      'stored sends to dead?',
      'stored sends to main?',
      'stored sends to work?',
      'stored uses job?',
      'stored uses starter?',
    ]);
  });
});
