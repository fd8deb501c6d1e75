import assert from 'node:assert/strict';
import { alarm } from '../../src/clouds/aws/cloudwatch/alarm.ts';
import { readAt, relationsOf, standIn } from './readType.ts';
import { type Asked, own, regionOf, type Served, serve } from './support.ts';

const alarmArn = (name: string): string => `arn:aws:cloudwatch:eu-west-1:${own}:alarm:${name}`;
const topic = `arn:aws:sns:eu-west-1:${own}:on-call`;
const dimensions = (name: string, value: string): object[] => [{ Name: name, Value: value }];

/** Shapes of https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html (Response Elements). */
const first = {
  MetricAlarms: [
    {
      AlarmName: 'too "slow" (p99)',
      AlarmArn: alarmArn('too "slow" (p99)'),
      Namespace: 'AWS/Lambda',
      MetricName: 'Duration',
      Dimensions: dimensions('FunctionName', 'orders'),
      AlarmActions: [topic],
      StateValue: 'ALARM',
      StateReason: 'Threshold Crossed',
      StateUpdatedTimestamp: 1_700_000_000,
      ComparisonOperator: 'OperatorOfTomorrow',
    },
  ],
  CompositeAlarms: [],
  NextToken: 'more',
};
const second = {
  MetricAlarms: [
    {
      AlarmName: 'backlog',
      AlarmArn: alarmArn('backlog'),
      Metrics: [
        { Id: 'e1', Expression: 'm1 + m2' },
        { Id: 'm1', MetricStat: { Metric: { Namespace: 'AWS/SQS', Dimensions: dimensions('QueueName', 'orders') } } },
        {
          Id: 'm2',
          AccountId: '999999999999',
          MetricStat: { Metric: { Namespace: 'AWS/SQS', Dimensions: dimensions('QueueName', 'theirs') } },
        },
        { Id: 'm3', MetricStat: { Metric: { Namespace: 'Shop', Dimensions: dimensions('QueueName', 'theirs') } } },
      ],
    },
  ],
  CompositeAlarms: [
    {
      AlarmName: 'everything',
      AlarmArn: alarmArn('everything'),
      AlarmRule: `ALARM(backlog) AND NOT (OK("missing one") OR ALARM("${alarmArn('backlog')}"))`,
      StateValue: 'OK',
    },
  ],
};

describe('CloudWatch alarms', () => {
  let served: Served;
  const answer = ({ parameters }: Asked) => ({
    body: JSON.stringify(parameters.NextToken === undefined ? first : second),
  });
  beforeEach(async () => {
    served = await serve(answer);
  });
  afterEach(() => served.close());

  it('are listed by page and of both kinds, without what they find at the moment', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, alarm, regionOf(own));
    assert.equal(diagnosis, undefined);
    assert.deepEqual(pages, [1, 2]);
    assert.equal(found[0]?.name, 'too "slow" (p99)');
    assert.ok(found.every(({ properties }) => Object.keys(properties).every((name) => !name.startsWith('State'))));
    const asked = served.asked.filter(({ operation }) => operation === 'DescribeAlarms');
    assert.deepEqual(asked[1]?.parameters, {
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
      MaxRecords: 100,
      NextToken: 'more',
    });
  });

  it('apply to what the dimensions of their metrics name exactly, in their own account', async () => {
    const { found } = await readAt(served.endpoint, alarm, regionOf(own));
    const others = [
      standIn('aws.lambda.function', `arn:aws:lambda:eu-west-1:${own}:function:orders`),
      standIn('aws.sqs.queue', `arn:aws:sqs:eu-west-1:${own}:orders`),
      standIn('aws.sqs.queue', `arn:aws:sqs:eu-west-1:${own}:theirs`),
      standIn('aws.sns.topic', topic),
    ];
    assert.deepEqual(relationsOf([...found, ...others]), [
      'backlog applies to orders',
      'everything uses backlog',
      'everything uses missing one?',
      'too "slow" (p99) applies to orders',
      'too "slow" (p99) sends to on-call',
    ]);
  });

  it('know load balancers by the last part of their ARN', async () => {
    await served.close();
    served = await serve(() => ({
      body: JSON.stringify({
        MetricAlarms: [
          {
            AlarmName: 'a',
            AlarmArn: alarmArn('a'),
            Namespace: 'AWS/ApplicationELB',
            Dimensions: [
              ...dimensions('LoadBalancer', 'app/web/50dc'),
              ...dimensions('TargetGroup', 'targetgroup/web/73e2'),
            ],
          },
        ],
      }),
    }));
    const { found } = await readAt(served.endpoint, alarm, regionOf(own));
    const elb = `arn:aws:elasticloadbalancing:eu-west-1:${own}`;
    assert.deepEqual(found[0]?.properties.Watched, {
      'AWS/ApplicationELB LoadBalancer': [`${elb}:loadbalancer/app/web/50dc`],
      'AWS/ApplicationELB TargetGroup': [`${elb}:targetgroup/web/73e2`],
    });
  });
});
