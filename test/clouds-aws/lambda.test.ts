import assert from 'node:assert/strict';
import { eventSourceMapping } from '../../src/clouds/aws/lambda/eventSourceMapping.ts';
import { lambdaFunction } from '../../src/clouds/aws/lambda/function.ts';
import { layer } from '../../src/clouds/aws/lambda/layer.ts';
import { lambdaTypes } from '../../src/clouds/aws/lambda/types.ts';
import { jsonAnswer, readAt, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf, type Served, serve } from './support.ts';

const lambda = `arn:aws:lambda:eu-west-1:${own}`;
const hostile = '<script>alert("{{7*7}}")</script>';

/** Shapes of https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html (Response Syntax). */
const worker = {
  FunctionArn: `${lambda}:function:worker`,
  FunctionName: 'worker',
  Description: hostile,
  Runtime: 'runtime-of-tomorrow',
  Role: `arn:aws:iam::${own}:role/service-role/worker`,
  Environment: { Variables: { ORDERS_QUEUE: 'orders', STAGE: 'production', BOTH_QUEUE: 'both', ADDRESS: '10.0.0.4' } },
  VpcConfig: { VpcId: 'vpc-0a1', SubnetIds: ['subnet-0a1', 'subnet-0b2'], SecurityGroupIds: ['sg-0a1'] },
  Layers: [{ Arn: `${lambda}:layer:tools:7`, CodeSize: 169 }],
  DeadLetterConfig: { TargetArn: `arn:aws:sqs:eu-west-1:${own}:dead` },
  LoggingConfig: { LogFormat: 'Text', LogGroup: '/aws/lambda/worker' },
  LastModified: '2024-05-17T09:00:00.000+0000',
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html */
const mapping = {
  UUID: 'a1b2c3d4-5678-90ab-cdef-11111example',
  EventSourceArn: `arn:aws:sqs:eu-west-1:${own}:orders`,
  FunctionArn: `${lambda}:function:worker:live`,
  BatchSize: 10,
  State: 'Enabled',
  LastModified: 1_569_284_520,
  LastProcessingResult: 'No records processed',
};

function answer({ operation, parameters }: Asked): Answer {
  const isFirst = parameters.Marker === undefined;
  switch (operation) {
    case 'GET /2015-03-31/functions':
      return jsonAnswer(
        isFirst
          ? { Functions: [worker], NextMarker: 'more' }
          : {
              Functions: [
                {
                  FunctionName: 'bare',
                  FunctionArn: `${lambda}:function:bare`,
                  VpcConfig: { VpcId: '', SubnetIds: [] },
                },
                { FunctionName: 'without an ARN' },
              ],
            },
      );
    case 'GET /2015-03-31/event-source-mappings':
      return jsonAnswer(
        isFirst
          ? { EventSourceMappings: [{ ...mapping, UUID: '00000000-0000-0000-0000-000000000001' }], NextMarker: 'more' }
          : {
              EventSourceMappings: [
                {
                  ...mapping,
                  UUID: '00000000-0000-0000-0000-000000000002',
                  EventSourceMappingArn: `${lambda}:event-source-mapping:00000000-0000-0000-0000-000000000002`,
                  EventSourceArn: `arn:aws:dynamodb:eu-west-1:${own}:table/baskets/stream/2024-01-01T00:00:00.000`,
                },
              ],
            },
      );
    case 'GET /2018-10-31/layers':
      return jsonAnswer(
        isFirst
          ? { Layers: [{ LayerName: 'tools', LayerArn: `${lambda}:layer:tools` }], NextMarker: 'more' }
          : { Layers: [{ LayerName: 'fonts', LayerArn: `${lambda}:layer:fonts` }] },
      );
    default:
      return { status: 404, body: '{}' };
  }
}

describe('Lambda', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve(answer);
  });
  afterEach(() => served.close());

  it('lists functions with all that a list tells, in as many calls as pages', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, lambdaFunction, regionOf(own));
    assert.deepEqual(pages, [1, 1]);
    assert.equal(diagnosis?.problem.code, 'MalformedAnswer', 'one of them does not say what it is');
    const [first, second] = found;
    assert.equal(first?.id, `${lambda}:function:worker`);
    assert.equal(first?.parent, `arn:aws:ec2:eu-west-1:${own}:vpc/vpc-0a1`);
    assert.equal(first?.properties.Description, hostile);
    assert.equal(first?.properties.Runtime, 'runtime-of-tomorrow');
    assert.equal(second?.parent, regionOf(own).id, 'an empty VPC is none');
    const asked = served.asked.filter(({ operation }) => operation !== 'GetCallerIdentity');
    assert.deepEqual(
      asked.map(({ parameters }) => parameters),
      [{ MaxItems: '50' }, { MaxItems: '50', Marker: 'more' }],
    );
  });

  it('lists event source mappings and layers', async () => {
    const mappings = await readAt(served.endpoint, eventSourceMapping, regionOf(own));
    assert.deepEqual(
      mappings.found.map(({ id, name }) => [id, name]),
      [
        [`${lambda}:event-source-mapping:00000000-0000-0000-0000-000000000001`, 'orders'],
        [`${lambda}:event-source-mapping:00000000-0000-0000-0000-000000000002`, 'baskets'],
      ],
    );
    assert.ok(mappings.found.every(({ properties }) => !('LastProcessingResult' in properties)));
    const layers = await readAt(served.endpoint, layer, regionOf(own));
    assert.deepEqual(layers.pages, [1, 1]);
    assert.equal(mappings.diagnosis ?? layers.diagnosis, undefined);
  });

  it('relates a function to what it runs with, and to what it reads through its mapping', async () => {
    const readings = await Promise.all(
      lambdaTypes.map((type) => readAt(served.endpoint, type, regionOf(own)).then(({ found }) => found)),
    );
    const queues = ['orders', 'both', 'dead'].map((name) =>
      standIn('aws.sqs.queue', `arn:aws:sqs:eu-west-1:${own}:${name}`),
    );
    const group = standIn('aws.logs.logGroup', `arn:aws:logs:eu-west-1:${own}:log-group:/aws/lambda/worker`);
    const both = standIn('aws.lambda.function', `${lambda}:function:both`);
    const one = '000000000001';
    assert.deepEqual(
      relationsOf([...readings.flat(), ...queues, group, both]).map((relation) =>
        relation.replaceAll('00000000-0000-0000-0000-', ''),
      ),
      [
        `${one} reads from orders`,
        '000000000002 reads from baskets?',
        'worker is protected by sg-0a1?',
        'worker reads from 000000000001',
        'worker reads from 000000000002',
        'worker runs in subnet-0a1?',
        'worker runs in subnet-0b2?',
        'worker sends to dead',
        'worker sends to worker',
        'worker uses orders',
        'worker uses tools',
        'worker uses worker?',
      ],
      'a name that fits two things means neither',
    );
  });

  it('is named by ARN with and without a version, by name, and by the path that APIs call', () => {
    const place = { partition: 'aws', account: own, region: 'eu-west-1' };
    const id = `${lambda}:function:worker`;
    const path = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${id}:live/invocations`;
    for (const text of ['worker', id, `${id}:live`, `${id}:$LATEST`, `${id}:*`, path]) {
      assert.match(text, lambdaFunction.identifier!.pattern);
      assert.equal(lambdaFunction.identifier!.toId(text, place), id, text);
    }
    for (const text of ['*', `${lambda}:function:*`, `${id}*`, 'a b', '']) {
      assert.doesNotMatch(text, lambdaFunction.identifier!.pattern);
    }
  });
});
