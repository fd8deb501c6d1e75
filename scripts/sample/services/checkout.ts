import type { ServiceCall, ServicesSeed } from '../../../test/clouds/estate.ts';
import { accounts } from '../company.ts';
import { ireland, checkoutProduction as web } from '../workloads.ts';
import { arn, call, encryptionKey, logGroup, made, type Place, role, roleArn, tagList, tagMap } from './calls.ts';
import { database } from './data.ts';
import { frontDoor } from './frontDoor.ts';
import { alarm, allowedToCall, lambdaFunction, queue, topic } from './messages.ts';

const place: Place = { account: accounts.checkoutProduction, region: ireland };
const { owner, zones } = web;
const key = 'checkout key';
const table = arn(place, 'dynamodb', 'table/orders');
const bus = arn(place, 'events', 'event-bus/orders');
const machine = arn(place, 'states', 'stateMachine:settle-order');
const placeOrder = arn(place, 'lambda', 'function:place-order');

/** A table that tells of its changes. */
const orders: ServiceCall[] = [
  call(
    'dynamodb',
    'create_table',
    {
      TableName: 'orders',
      AttributeDefinitions: [{ AttributeName: 'order', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'order', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: `@{${key}}` },
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      Tags: tagList(owner),
    },
    { 'orders stream': 'TableDescription.LatestStreamArn' },
  ),
];

const functions: ServiceCall[] = [
  ...lambdaFunction(place, {
    name: 'place-order',
    owner,
    key,
    environment: { ORDERS_TABLE: 'orders', ORDER_BUS: 'orders', PAYMENT_QUEUE_URL: '@{payments queue}' },
    may: [
      { Action: ['dynamodb:PutItem', 'dynamodb:GetItem'], Resource: table },
      { Action: 'events:PutEvents', Resource: bus },
      { Action: 'sqs:SendMessage', Resource: arn(place, 'sqs', 'payments') },
    ],
  }),
  ...lambdaFunction(place, {
    name: 'take-payment',
    owner,
    key,
    environment: { ORDERS_TABLE: 'orders', PAYMENT_HOST: 'https://psp.example' },
    may: [
      { Action: 'dynamodb:UpdateItem', Resource: table },
      { Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'], Resource: arn(place, 'sqs', 'payments') },
    ],
  }),
  ...lambdaFunction(place, {
    name: 'send-receipt',
    owner,
    environment: { RECEIPT_TOPIC: arn(place, 'sns', 'receipts') },
    may: [{ Action: 'sns:Publish', Resource: arn(place, 'sns', 'receipts') }],
    deadLetters: 'payments-dead',
  }),
  call('lambda', 'create_event_source_mapping', {
    FunctionName: 'take-payment',
    EventSourceArn: arn(place, 'sqs', 'payments'),
    BatchSize: 10,
  }),
  call('lambda', 'create_event_source_mapping', {
    FunctionName: 'send-receipt',
    EventSourceArn: '@{orders stream}',
    StartingPosition: 'LATEST',
    BatchSize: 100,
  }),
];

const api: ServiceCall[] = [
  call('apigatewayv2', 'create_api', { Name: 'checkout', ProtocolType: 'HTTP', Tags: tagMap(owner) }, { api: 'ApiId' }),
  call(
    'apigatewayv2',
    'create_integration',
    { ApiId: '@{api}', IntegrationType: 'AWS_PROXY', IntegrationUri: placeOrder, PayloadFormatVersion: '2.0' },
    { integration: 'IntegrationId' },
  ),
  ...['POST /orders', 'GET /orders/{order}'].map((RouteKey) =>
    call('apigatewayv2', 'create_route', { ApiId: '@{api}', RouteKey, Target: 'integrations/@{integration}' }),
  ),
  call('apigatewayv2', 'create_stage', { ApiId: '@{api}', StageName: 'live', AutoDeploy: true }),
  allowedToCall('place-order', 'apigateway.amazonaws.com', arn(place, 'execute-api', '@{api}/*')),
];

const definition = {
  StartAt: 'Reserve',
  States: {
    Reserve: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: arn(place, 'lambda', 'function:take-payment') },
      Next: 'Tell',
    },
    Tell: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sns:publish',
      Parameters: { TopicArn: arn(place, 'sns', 'order-events') },
      End: true,
    },
  },
};

const workflow: ServiceCall[] = [
  ...role({
    name: 'settle-order',
    owner,
    trusts: 'states.amazonaws.com',
    may: [
      { Action: 'lambda:InvokeFunction', Resource: arn(place, 'lambda', 'function:take-payment') },
      { Action: 'sns:Publish', Resource: arn(place, 'sns', 'order-events') },
    ],
  }),
  ...logGroup('/aws/vendedlogs/states/settle-order', owner),
  call('stepfunctions', 'create_state_machine', {
    name: 'settle-order',
    definition: JSON.stringify(definition),
    roleArn: roleArn(place.account, 'settle-order'),
    tags: tagList(owner).map(({ Key, Value }) => ({ key: Key, value: Value })),
  }),
  call('events', 'create_event_bus', { Name: 'orders', Tags: tagList(owner) }),
  ...role({
    name: 'order-events',
    owner,
    trusts: 'events.amazonaws.com',
    may: [{ Action: 'states:StartExecution', Resource: machine }],
  }),
  call('events', 'put_rule', {
    Name: 'order-placed',
    EventBusName: 'orders',
    EventPattern: JSON.stringify({ source: ['brindlewick.checkout'], 'detail-type': ['OrderPlaced'] }),
    Tags: tagList(owner),
  }),
  call('events', 'put_targets', {
    Rule: 'order-placed',
    EventBusName: 'orders',
    Targets: [{ Id: 'settle', Arn: machine, RoleArn: roleArn(place.account, 'order-events') }],
  }),
  call('events', 'put_rule', { Name: 'forget-baskets', ScheduleExpression: 'rate(1 day)', Tags: tagList(owner) }),
  call('events', 'put_targets', { Rule: 'forget-baskets', Targets: [{ Id: 'forget', Arn: placeOrder }] }),
];

/** Orders without servers, beside the older service that still takes some of them. */
export const checkoutServices: readonly ServicesSeed[] = [
  made(place, [
    ...encryptionKey(place, 'checkout', owner),
    ...frontDoor(place, web),
    ...database({ name: 'orders', zones, owner, key }, 'mysql'),
    ...orders,
    ...queue(place, { name: 'payments', owner, key }),
    call('sqs', 'get_queue_url', { QueueName: 'payments' }, { 'payments queue': 'QueueUrl' }),
    ...functions,
    ...api,
    ...topic(place, {
      name: 'order-events',
      owner,
      subscriptions: [
        {
          protocol: 'sqs',
          endpoint: arn({ ...place, account: accounts.fulfilmentProduction }, 'sqs', 'orders-to-pack'),
        },
      ],
    }),
    ...topic(place, {
      name: 'receipts',
      owner,
      key,
      subscriptions: [{ protocol: 'https', endpoint: 'https://mail.brindlewick.example/receipts' }],
    }),
    ...workflow,
    alarm(place, {
      name: 'payments-not-taken',
      namespace: 'AWS/SQS',
      metric: 'ApproximateNumberOfMessagesVisible',
      dimensions: { QueueName: 'payments-dead' },
      above: 0,
      topic: 'checkout-prod-alarms',
    }),
    alarm(place, {
      name: 'place-order-errors',
      namespace: 'AWS/Lambda',
      metric: 'Errors',
      dimensions: { FunctionName: 'place-order' },
      above: 5,
      topic: 'checkout-prod-alarms',
    }),
    ...role({
      name: 'deploy',
      owner,
      trusts: `arn:aws:iam::${accounts.sharedServices}:role/ci-runner`,
      managed: ['PowerUserAccess'],
    }),
  ]),
];
