import { jsonAnswer, jsonRefusal, standIn } from '../readType.ts';
import { type Answer, type Asked, own } from '../support.ts';

export const ecs = `arn:aws:ecs:eu-west-1:${own}`;
export const shop = standIn('aws.ecs.cluster', `${ecs}:cluster/shop`);
export const hostile = '"; drop table orders; --';

/** A list in pages of two thirds and one third. */
function paged(name: string, items: readonly string[], token: unknown): Answer {
  const cut = Math.ceil((items.length * 2) / 3);
  return jsonAnswer(
    token === undefined ? { [name]: items.slice(0, cut), nextToken: 'more' } : { [name]: items.slice(cut) },
  );
}

const services = Array.from({ length: 24 }, (_, at) => `${ecs}:service/shop/service-${at}`);
export const families = ['orders', 'refused', 'gone'];

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

export const targetGroup = standIn(
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

/** ECS in pages; some services and a task definition are refused. */
export function ecsAnswer({ operation, parameters }: Asked): Answer {
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
        ? jsonRefusal('ecs:DescribeServices')
        : jsonAnswer({ services: names('services').map(describedService) });
    case 'ListTaskDefinitionFamilies':
      return paged('families', families, parameters.nextToken);
    case 'DescribeTaskDefinition':
      if (parameters.taskDefinition === 'orders')
        return jsonAnswer({ taskDefinition: orders, tags: [{ key: 'a', value: 'b' }] });
      return jsonRefusal('ecs:DescribeTaskDefinition');
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
