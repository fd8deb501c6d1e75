import assert from 'node:assert/strict';
import { repository } from '../../src/clouds/aws/ecr/repository.ts';
import { cluster } from '../../src/clouds/aws/ecs/cluster.ts';
import { service } from '../../src/clouds/aws/ecs/service.ts';
import { task } from '../../src/clouds/aws/ecs/task.ts';
import { taskDefinition } from '../../src/clouds/aws/ecs/taskDefinition.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';
import { ecs, ecsAnswer, families, hostile, shop, targetGroup } from './payloads/ecs.ts';
import { readAt, relationsOf, standIn } from './readType.ts';
import { own, regionOf, type Served, serve } from './support.ts';

describe('ECS', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve(ecsAnswer);
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
      'orders uses token?',
      'service-0 is protected by sg-0a1?',
      'service-0 runs in subnet-0a1?',
      'service-0 uses orders',
      'shop uses machines?',
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
