import type { Task } from '@aws-sdk/client-ecs';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { describeInBatches } from './describeInBatches.ts';
import { ecsTags } from './ecsTags.ts';

export const task = listedType({
  id: 'aws.ecs.task',
  title: 'ECS task',
  plural: 'ECS tasks',
  icon: 'play-circle',
  glyph: 'container',
  detail: 'quiet',
  diagrams: 'aws.compute.ElasticContainerServiceTask',
  under: ['aws.ecs.cluster'],
  onDemand: true,
  freshFor: 10,
  service: 'ecs',
  operation: 'ListTasks',
  pageSize: 100,
  permissions: ['ecs:ListTasks', 'ecs:DescribeTasks'],
  input: ({ parent }) => ({ cluster: parent.id, maxResults: 100 }),
  items: ({ taskArns }) => taskArns?.map((taskArn): Task => ({ taskArn })),
  details: ({ ask }, listed, { parent }) =>
    describeInBatches(listed, 100, async (batch) => {
      const tasks = batch.flatMap(({ taskArn }) => taskArn ?? []);
      const answer = await ask('DescribeTasks', { cluster: parent.id, tasks, include: ['TAGS'] });
      return answer?.tasks?.map(withoutContainerArns);
    }),
  identify: ({ taskArn, clusterArn, group, tags }) => ({
    id: required(taskArn, 'taskArn'),
    parent: serviceOf(clusterArn, group),
    tags: ecsTags(tags),
  }),
  identifier: namedBy({ service: 'ecs', kind: 'task/', name: '(?:[\\w-]{1,255}/)?[0-9a-f-]{32,36}' }),
  relations: [
    { path: 'taskDefinitionArn', verb: 'uses', to: ['aws.ecs.taskDefinition'] },
    { path: 'containers[].image', verb: 'uses', to: ['aws.ecr.repository'], detail: ['name'] },
    { path: 'attachments[].details[].value', verb: 'runs in', to: ['aws.ec2.subnet'] },
    {
      path: 'attachments[].details[].value',
      verb: 'is attached to',
      to: ['aws.ec2.networkInterface'],
      reversed: true,
    },
  ],
  summary: ['lastStatus', 'healthStatus', 'launchType', 'availabilityZone', 'startedAt'],
  console: ({ id, region = '' }) => {
    const [cluster = '', name = ''] = id.split('/').slice(-2);
    const path = `/clusters/${encodeURIComponent(cluster)}/tasks/${encodeURIComponent(name)}`;
    return regionalPage(partitionOf(id), region, 'ecs', path);
  },
});

/** The service that a task is part of, which its group names: `service:orders`. Undefined for tasks that run by themselves. */
function serviceOf(clusterArn: string | undefined, group: string | undefined): string | undefined {
  const name = /^service:(.+)$/.exec(group ?? '')?.[1];
  return name === undefined ? undefined : clusterArn?.replace(/:cluster\/(.+)$/, `:service/$1/${name}`);
}

/** Containers are parts of their task, not resources beside it. */
function withoutContainerArns({ containers = [], ...rest }: Task): Task {
  return { ...rest, containers: containers.map(({ containerArn, taskArn, ...container }) => container) };
}
