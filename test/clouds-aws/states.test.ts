import assert from 'node:assert/strict';
import { stateMachine } from '../../src/clouds/aws/states/stateMachine.ts';
import { tasksOf } from '../../src/clouds/aws/states/tasks.ts';
import { jsonAnswer, readFrom, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:${own}:${rest}`;

/** After https://docs.aws.amazon.com/step-functions/latest/dg/integrate-services.html and the pages of each service there. */
const definition = {
  StartAt: 'Direct',
  States: {
    Direct: { Type: 'Task', Resource: arn('lambda', 'function:direct'), Parameters: { password: 'planted' } },
    'By name "<x>"': {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: { FunctionName: `${arn('lambda', 'function:named')}:$LATEST`, Payload: { secret: 'planted' } },
    },
    Dynamic: { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Parameters: { 'TopicArn.$': '$.topic' } },
    Query: { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Arguments: { TopicArn: '{% $topic %}' } },
    Both: {
      Type: 'Parallel',
      Branches: [
        {
          States: {
            Put: { Type: 'Task', Resource: 'arn:aws:states:::dynamodb:putItem', Parameters: { TableName: 'orders' } },
          },
        },
        {
          States: {
            Tell: {
              Type: 'Task',
              Resource: 'arn:aws:states:::sns:publish',
              Arguments: { TopicArn: arn('sns', 'orders') },
            },
          },
        },
      ],
    },
    Each: {
      Type: 'Map',
      ItemReader: { Resource: 'arn:aws:states:::s3:getObject', Parameters: { Bucket: 'items' } },
      ItemProcessor: {
        States: {
          Send: {
            Type: 'Task',
            Resource: 'arn:aws:states:::events:putEvents',
            Parameters: { Entries: [{ EventBusName: 'shop', Detail: { token: 'planted' } }] },
          },
          Queue: {
            Type: 'Task',
            Resource: 'arn:aws:states:::sqs:sendMessage',
            Parameters: { QueueUrl: `https://sqs.eu-west-1.amazonaws.com/${own}/jobs` },
          },
        },
      },
    },
    End: { Type: 'Of tomorrow' },
  },
};

/** Shapes of https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachine.html. */
const answer = ({ operation, parameters }: Asked): Answer => {
  if (operation === 'ListStateMachines') {
    return parameters.nextToken === undefined
      ? jsonAnswer({
          nextToken: 'more',
          stateMachines: [
            { stateMachineArn: arn('states', 'stateMachine:order'), name: 'order', type: 'EXPRESS', creationDate: 1 },
          ],
        })
      : jsonAnswer({
          stateMachines: [{ stateMachineArn: arn('states', 'stateMachine:størt'), name: 'størt', type: 'OF_TOMORROW' }],
        });
  }
  if (parameters.stateMachineArn?.endsWith('størt')) {
    return { status: 400, body: JSON.stringify({ __type: 'KmsAccessDeniedException', message: 'no' }) };
  }
  return jsonAnswer({
    stateMachineArn: parameters.stateMachineArn,
    name: 'order',
    definition: JSON.stringify(definition),
    roleArn: `arn:aws:iam::${own}:role/runner`,
    loggingConfiguration: {
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: arn('logs', 'log-group:/states/order:*') } }],
    },
  });
};

describe('Step Functions', () => {
  it('reads machines with what they call and nothing else of their definitions', async () => {
    const { found, asked, diagnosis } = await readFrom(answer, stateMachine, regionOf(own));
    assert.deepEqual(
      found.map(({ name }) => name),
      ['order', 'størt'],
    );
    assert.ok(diagnosis, 'a definition that could not be read is told');
    assert.equal(asked.length, 4);
    assert.doesNotMatch(JSON.stringify(found), /planted/);
    assert.equal('Tasks' in found[1]!.properties, false);
    const url = `https://sqs.eu-west-1.amazonaws.com/${own}/jobs`;
    const jobs = standIn('aws.sqs.queue', arn('sqs', 'jobs'), { QueueUrl: url });
    assert.deepEqual(
      relationsOf([...found, jobs]),
      [
        'order sends to jobs',
        'order sends to order?',
        'order sends to orders?',
        'order sends to shop?',
        'order uses direct?',
        'order uses items?',
        'order uses named?',
        'order uses orders?',
        'order uses runner?',
      ].sort(),
    );
  });

  it('reads tasks in branches and maps, and none from what is no definition', () => {
    const tasks = tasksOf(JSON.stringify(definition));
    assert.deepEqual(
      tasks.map(({ State, Action }) => [State, Action]),
      [
        ['Direct', undefined],
        ['By name "<x>"', 'lambda:invoke'],
        ['Dynamic', 'sns:publish'],
        ['Query', 'sns:publish'],
        ['Put', 'dynamodb:putItem'],
        ['Tell', 'sns:publish'],
        ['Each', 's3:getObject'],
        ['Send', 'events:putEvents'],
        ['Queue', 'sqs:sendMessage'],
      ],
    );
    for (const other of ['', 'x', '[]', 'null', '{"States":[]}', '{"States":{"a":null}}'])
      assert.deepEqual(tasksOf(other), []);
  });

  it('is named by the ARNs of its versions and aliases', () => {
    const id = arn('states', 'stateMachine:order');
    const place = { partition: 'aws', account: own, region: 'eu-west-1' };
    for (const named of [id, `${id}:7`, `${id}:live`]) {
      assert.match(named, stateMachine.identifier!.pattern);
      assert.equal(stateMachine.identifier!.toId(named, place), id);
    }
  });
});
