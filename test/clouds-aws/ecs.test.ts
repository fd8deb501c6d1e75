import assert from 'node:assert/strict';
import { ec2Types } from '../../src/clouds/aws/ec2/types.ts';
import { repository } from '../../src/clouds/aws/ecr/repository.ts';
import { cluster } from '../../src/clouds/aws/ecs/cluster.ts';
import { service } from '../../src/clouds/aws/ecs/service.ts';
import { task } from '../../src/clouds/aws/ecs/task.ts';
import { taskDefinition } from '../../src/clouds/aws/ecs/taskDefinition.ts';
import { ecsTypes } from '../../src/clouds/aws/ecs/types.ts';
import { role } from '../../src/clouds/aws/iam/role.ts';
import { logGroup } from '../../src/clouds/aws/logs/logGroup.ts';
import { sqsTypes } from '../../src/clouds/aws/sqs/types.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';
import { jsonAnswer, readAt, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf, type Served, serve } from './support.ts';

const denied: Answer = { status: 400, body: JSON.stringify({ __type: 'AccessDeniedException', message: 'no' }) };
const ecs = `arn:aws:ecs:eu-west-1:${own}`;
const shop = standIn('aws.ecs.cluster', `${ecs}:cluster/shop`);
const hostile = '"; drop table orders; --';

/** A list in pages of two thirds and one third. */
function paged(name: string, items: readonly string[], token: unknown): Answer {
  const cut = Math.ceil((items.length * 2) / 3);
  return jsonAnswer(
    token === undefined ? { [name]: items.slice(0, cut), nextToken: 'more' } : { [name]: items.slice(cut) },
  );
}

const services = Array.from({ length: 24 }, (_, at) => `${ecs}:service/shop/service-${at}`);
const families = ['orders', 'refused', 'gone'];

/** Shapes of https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html (Examples). */
function describedService(serviceArn: string): object {
  return {
    serviceArn,
    serviceName: serviceArn.split('/').at(-1),
    clusterArn: shop.id,
    status: 'STATUS_OF_TOMORROW',
    desiredCount: 2,
    runningCount: 1,
    events: [{ id: 'e-1', message: 'has started 1 tasks' }],
    deployments: [{ id: 'ecs-svc/1', rolloutState: 'IN_PROGRESS' }],
    createdBy: `arn:aws:iam::${own}:role/deployer`,
    ...(serviceArn.endsWith('-0')
      ? {
          taskDefinition: `${ecs}:task-definition/orders:6`,
          tags: [{ key: 'team', value: hostile }, { key: 'empty' }],
          loadBalancers: [{ targetGroupArn: targetGroup.id, containerName: 'web', containerPort: 80 }],
          networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1'], securityGroups: ['sg-0a1'] } },
        }
      : {}),
  };
}

const targetGroup = standIn(
  'aws.elasticloadbalancing.targetGroup',
  `arn:aws:elasticloadbalancing:eu-west-1:${own}:targetgroup/web/73e2d6bc24d8a067`,
);

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html */
const orders = {
  taskDefinitionArn: `${ecs}:task-definition/orders:9`,
  family: 'orders',
  revision: 9,
  taskRoleArn: `arn:aws:iam::${own}:role/orders`,
  executionRoleArn: 'ecsTaskExecutionRole',
  registeredBy: `arn:aws:iam::${own}:role/deployer`,
  containerDefinitions: [
    {
      name: 'web',
      image: `${own}.dkr.ecr.eu-west-1.amazonaws.com/shop/orders:v9`,
      environment: [
        { name: 'QUEUE', value: 'jobs' },
        { name: 'DB_PASSWORD', value: 'hunter2hunter2' },
      ],
      secrets: [{ name: 'TOKEN', valueFrom: '/shop/orders/token' }],
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/shop/orders', 'awslogs-region': 'eu-central-1' },
      },
    },
    { name: 'proxy', image: 'nginx:1.27' },
  ],
};

function answer({ operation, parameters }: Asked): Answer {
  const names = (property: string): string[] => (parameters as unknown as Record<string, string[]>)[property] ?? [];
  switch (operation) {
    case 'ListClusters':
      return paged(
        'clusterArns',
        ['shop', 'empty', 'old'].map((name) => `${ecs}:cluster/${name}`),
        parameters.nextToken,
      );
    case 'DescribeClusters':
      return jsonAnswer({
        clusters: names('clusters').map((clusterArn) => ({
          clusterArn,
          clusterName: clusterArn.split('/').at(-1),
          runningTasksCount: 12,
          capacityProviders: clusterArn === shop.id ? ['FARGATE', 'machines'] : [],
        })),
      });
    case 'DescribeCapacityProviders':
      return jsonAnswer({
        capacityProviders: [
          { name: 'FARGATE', capacityProviderArn: `${ecs}:capacity-provider/FARGATE` },
          {
            name: 'machines',
            capacityProviderArn: `${ecs}:capacity-provider/machines`,
            autoScalingGroupProvider: {
              autoScalingGroupArn: `arn:aws:autoscaling:eu-west-1:${own}:autoScalingGroup:1b2c:autoScalingGroupName/machines`,
            },
          },
        ],
      });
    case 'ListServices':
      return paged('serviceArns', services, parameters.nextToken);
    case 'DescribeServices':
      return names('services').includes(services[10] ?? '')
        ? denied
        : jsonAnswer({ services: names('services').map(describedService) });
    case 'ListTaskDefinitionFamilies':
      return paged('families', families, parameters.nextToken);
    case 'DescribeTaskDefinition':
      if (parameters.taskDefinition === 'orders')
        return jsonAnswer({ taskDefinition: orders, tags: [{ key: 'a', value: 'b' }] });
      return denied;
    case 'ListTasks':
      return paged(
        'taskArns',
        ['1', '2', '3'].map((one) => `${ecs}:task/shop/${one.repeat(32)}`),
        parameters.nextToken,
      );
    case 'DescribeTasks':
      return jsonAnswer({
        // The third one stopped in the meantime.
        failures: [{ reason: 'MISSING' }],
        tasks: names('tasks')
          .filter((taskArn) => !taskArn.endsWith('3'))
          .map((taskArn) => ({
            taskArn,
            clusterArn: shop.id,
            group: taskArn.endsWith('1') ? 'service:service-0' : 'family:orders',
            taskDefinitionArn: `${ecs}:task-definition/orders:8`,
            attachments: [
              {
                type: 'ElasticNetworkInterface',
                details: [
                  { name: 'subnetId', value: 'subnet-0a1' },
                  { name: 'networkInterfaceId', value: 'eni-0a1' },
                  { name: 'privateIPv4Address', value: '10.0.0.9' },
                ],
              },
            ],
            containers: [{ containerArn: `${ecs}:container/shop/x/y`, image: 'nginx' }],
          })),
      });
    default:
      return { status: 400, body: '{"__type":"InvalidAction"}' };
  }
}

describe('ECS', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve(answer);
  });
  afterEach(() => served.close());
  const count = (operation: string): number => served.asked.filter((one) => one.operation === operation).length;

  it('describes clusters in batches, without what changes by itself, and asks for capacity providers where there are any', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, cluster, regionOf(own));
    assert.equal(diagnosis, undefined);
    assert.deepEqual(pages, [2, 1]);
    assert.equal(count('DescribeClusters'), 2);
    assert.equal(count('DescribeCapacityProviders'), 1);
    assert.deepEqual(found[0]?.properties.ownCapacityProviders, [
      {
        name: 'machines',
        autoScalingGroupProvider: {
          autoScalingGroupArn: `arn:aws:autoscaling:eu-west-1:${own}:autoScalingGroup:1b2c:autoScalingGroupName/machines`,
        },
      },
    ]);
    assert.ok(found.every(({ properties }) => !('runningTasksCount' in properties)));
  });

  it('describes ten services at a time, and keeps those whose description is refused', async () => {
    const { found, diagnosis } = await readAt(served.endpoint, service, { ...shop, parent: regionOf(own).id });
    assert.equal(found.length, 24);
    assert.equal(count('ListServices'), 2);
    assert.equal(count('DescribeServices'), 3);
    assert.equal(diagnosis?.problem.operation, 'ecs:DescribeServices');
    assert.deepEqual(found[0]?.tags, { team: hostile, empty: '' });
    assert.equal(found[10]?.name, 'service-10');
    for (const { properties, parent } of found) {
      assert.equal(parent, shop.id);
      for (const volatile of ['events', 'deployments', 'runningCount', 'createdBy'])
        assert.ok(!(volatile in properties));
    }
  });

  it('describes a family by its newest revision, under an id that stays the same', async () => {
    const { found, diagnosis } = await readAt(served.endpoint, taskDefinition, regionOf(own));
    assert.deepEqual(
      found.map(({ id }) => id),
      families.map((family) => `${ecs}:task-definition/${family}`),
    );
    assert.equal(count('DescribeTaskDefinition'), 3);
    assert.equal(diagnosis?.kind, 'denied');
    assert.deepEqual(found[0]?.tags, { a: 'b' });
    assert.doesNotMatch(JSON.stringify(withoutSecrets(found[0]!)), /hunter2/);
  });

  it('puts tasks into their service, and leaves out those that are gone', async () => {
    const { found } = await readAt(served.endpoint, task, shop);
    assert.deepEqual(
      found.map(({ parent }) => parent),
      [`${ecs}:service/shop/service-0`, shop.id],
    );
    assert.equal(count('DescribeTasks'), 2);
    assert.equal(task.onDemand, true);
  });

  it('relates services, tasks and task definitions, whichever revision they name', async () => {
    const readings = [
      await readAt(served.endpoint, cluster, regionOf(own)),
      await readAt(served.endpoint, service, shop),
      await readAt(served.endpoint, taskDefinition, regionOf(own)),
      await readAt(served.endpoint, task, shop),
    ];
    const others = [
      standIn('aws.sqs.queue', `arn:aws:sqs:eu-west-1:${own}:jobs`),
      standIn('aws.ecr.repository', `arn:aws:ecr:eu-west-1:${own}:repository/shop/orders`),
      standIn('aws.logs.logGroup', `arn:aws:logs:eu-central-1:${own}:log-group:/shop/orders`),
      targetGroup,
    ];
    const read = readings.flatMap(({ found }) => found).map(withoutSecrets);
    const [one, two] = ['1'.repeat(32), '2'.repeat(32)];
    assert.deepEqual(relationsOf([...read, ...others]), [
      `${one} runs in subnet-0a1?`,
      `${one} uses orders`,
      `${two} runs in subnet-0a1?`,
      `${two} uses orders`,
      '73e2d6bc24d8a067 routes to service-0',
      `eni-0a1? is attached to ${one}`,
      `eni-0a1? is attached to ${two}`,
      'orders sends to orders',
      'orders uses ecsTaskExecutionRole?',
      'orders uses jobs',
      'orders uses orders',
      'orders uses orders?',
      'service-0 is protected by sg-0a1?',
      'service-0 runs in subnet-0a1?',
      'service-0 uses orders',
      'shop references machines?', // The type of Auto Scaling groups is not known here.
    ]);
  });

  it('knows images by their registry, with tag or digest, and no others', () => {
    const place = { partition: 'aws-cn', account: own, region: 'cn-north-1' };
    const id = `arn:aws-cn:ecr:cn-north-1:222222222222:repository/a/b`;
    const host = '222222222222.dkr.ecr.cn-north-1.amazonaws.com.cn';
    for (const text of [`${host}/a/b`, `${host}/a/b:v1.2_3`, `${host}/a/b@sha256:0f`, `${host}/a/b:v1@sha256:0f`]) {
      assert.match(text, repository.identifier!.pattern);
      assert.equal(repository.identifier!.toId(text, place), id);
    }
    for (const text of ['nginx', 'nginx:latest', 'public.ecr.aws/nginx/nginx:1', 'ghcr.io/a/b:1', `x${host}/a/b:v1`]) {
      assert.doesNotMatch(text, repository.identifier!.pattern);
    }
  });
});
