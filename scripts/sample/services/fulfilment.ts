import type { ServiceCall, ServicesSeed } from '../../../test/clouds/estate.ts';
import { accounts } from '../company.ts';
import { fulfilmentProduction, ireland, virginia } from '../workloads.ts';
import {
  arn,
  call,
  encryptionKey,
  logGroup,
  made,
  type Place,
  policy,
  role,
  roleArn,
  smallTagList,
  tagList,
} from './calls.ts';
import { bucket, database } from './data.ts';
import { frontDoor } from './frontDoor.ts';
import { queue } from './messages.ts';

const place: Place = { account: accounts.fulfilmentProduction, region: ireland };
const web = fulfilmentProduction(ireland, '10.30', 'fulfilment-eu');
const { owner, zones } = web;
const key = 'fulfilment key';
const registry = `${accounts.sharedServices}.dkr.ecr.${ireland}.amazonaws.com`;

interface Container {
  readonly name: string;
  readonly port?: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** A service of containers: its definition, what it may do, where it writes, and where requests for it come from. */
function containers({ name, port, environment }: Container): ServiceCall[] {
  const group = `/ecs/${name}`;
  return [
    ...role({
      name: `${name}-task`,
      owner,
      trusts: 'ecs-tasks.amazonaws.com',
      may: [
        { Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'], Resource: arn(place, 'sqs', 'orders-to-pack') },
        { Action: 's3:PutObject', Resource: 'arn:aws:s3:::brindlewick-shipping-labels/*' },
      ],
    }),
    ...logGroup(group, owner, 30),
    call(
      'ecs',
      'register_task_definition',
      {
        family: name,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: '512',
        memory: '1024',
        taskRoleArn: roleArn(place.account, `${name}-task`),
        executionRoleArn: roleArn(place.account, 'container-start'),
        containerDefinitions: [
          {
            name,
            image: `${registry}/${name}:2026.02.1`,
            essential: true,
            ...(port === undefined ? {} : { portMappings: [{ containerPort: port, protocol: 'tcp' }] }),
            environment: Object.entries(environment).map(([variable, value]) => ({ name: variable, value })),
            secrets: [{ name: 'STOCK_DATABASE', valueFrom: '@{stock secret}' }],
            logConfiguration: {
              logDriver: 'awslogs',
              options: { 'awslogs-group': group, 'awslogs-region': ireland, 'awslogs-stream-prefix': name },
            },
          },
        ],
        tags: smallTagList(owner),
      },
      { [`${name} definition`]: 'taskDefinition.taskDefinitionArn' },
    ),
    ...(port === undefined ? [] : [targets(name, port), rule(name)]),
    call('ecs', 'create_service', {
      cluster: 'fulfilment',
      serviceName: name,
      taskDefinition: `@{${name} definition}`,
      desiredCount: 2,
      launchType: 'FARGATE',
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: zones.map((zone) => `@{app ${zone}}`),
          securityGroups: ['@{application group}'],
        },
      },
      ...(port === undefined
        ? {}
        : {
            loadBalancers: [{ targetGroupArn: `@{${name} containers}`, containerName: name, containerPort: port }],
          }),
      tags: smallTagList(owner),
    }),
  ];
}

function targets(name: string, Port: number): ServiceCall {
  return call(
    'elbv2',
    'create_target_group',
    { Name: `${name}-containers`, Protocol: 'HTTP', Port, VpcId: '@{vpc}', TargetType: 'ip', Tags: tagList(owner) },
    { [`${name} containers`]: 'TargetGroups[0].TargetGroupArn' },
  );
}

function rule(name: string): ServiceCall {
  return call('elbv2', 'create_rule', {
    ListenerArn: '@{listener}',
    Priority: 100,
    Conditions: [{ Field: 'path-pattern', Values: [`/${name}/*`] }],
    Actions: [{ Type: 'forward', TargetGroupArn: `@{${name} containers}` }],
  });
}

/** Packing and sending: containers that take orders from checkout's queue, and the stock they are taken from. */
export const fulfilmentServices: readonly ServicesSeed[] = [
  made(place, [
    ...encryptionKey(place, 'fulfilment', owner),
    ...frontDoor(place, web),
    ...database({ name: 'stock', zones, owner, key }, 'postgres'),
    call(
      'secretsmanager',
      'create_secret',
      { Name: 'fulfilment-eu/stock', SecretString: 'not-a-secret', KmsKeyId: `@{${key}}`, Tags: tagList(owner) },
      { 'stock secret': 'ARN' },
    ),
    ...queue(place, {
      name: 'orders-to-pack',
      owner,
      policy: policy({
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: arn(place, 'sqs', 'orders-to-pack'),
        Condition: {
          ArnEquals: {
            'aws:SourceArn': arn({ ...place, account: accounts.checkoutProduction }, 'sns', 'order-events'),
          },
        },
      }),
    }),
    ...bucket({ name: 'brindlewick-shipping-labels', region: ireland, owner, key }),
    ...role({
      name: 'container-start',
      owner,
      trusts: 'ecs-tasks.amazonaws.com',
      managed: ['service-role/AmazonECSTaskExecutionRolePolicy'],
      may: [{ Action: 'secretsmanager:GetSecretValue', Resource: '@{stock secret}' }],
    }),
    call('ecs', 'create_cluster', { clusterName: 'fulfilment', tags: smallTagList(owner) }),
    ...containers({ name: 'parcel-tracking', port: 8080, environment: { STOCK_HOST: 'stock' } }),
    ...containers({
      name: 'packing-worker',
      environment: { ORDERS_QUEUE: 'orders-to-pack', LABELS_BUCKET: 'brindlewick-shipping-labels' },
    }),
    ...role({
      name: 'deploy',
      owner,
      trusts: `arn:aws:iam::${accounts.sharedServices}:role/ci-runner`,
      managed: ['PowerUserAccess'],
    }),
  ]),
  made(
    { ...place, region: virginia },
    frontDoor({ ...place, region: virginia }, fulfilmentProduction(virginia, '10.130', 'fulfilment-us')),
  ),
];
