import type { CapacityProvider, Cluster } from '@aws-sdk/client-ecs';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import type { DetailReader } from '../details.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { describeInBatches } from './describeInBatches.ts';
import { ecsTags } from './ecsTags.ts';

/** With what those of its capacity providers are that are not AWS's own. */
interface DetailedCluster extends Cluster {
  readonly ownCapacityProviders?: readonly Pick<CapacityProvider, 'name' | 'autoScalingGroupProvider'>[];
}

export const cluster = listedType({
  id: 'aws.ecs.cluster',
  title: 'ECS cluster',
  plural: 'ECS clusters',
  icon: 'server-environment',
  glyph: 'cluster',
  diagrams: 'aws.compute.ElasticContainerService',
  service: 'ecs',
  operation: 'ListClusters',
  pageSize: 100,
  permissions: ['ecs:ListClusters', 'ecs:DescribeClusters', 'ecs:DescribeCapacityProviders'],
  input: () => ({ maxResults: 100 }),
  items: ({ clusterArns }) => clusterArns?.map((clusterArn): Cluster => ({ clusterArn })),
  details: async (reader, listed) => {
    const clusters = await describeInBatches(listed, 100, async (batch) => {
      const ids = batch.flatMap(({ clusterArn }) => clusterArn ?? []);
      const answer = await reader.ask('DescribeClusters', {
        clusters: ids,
        include: ['CONFIGURATIONS', 'SETTINGS', 'TAGS'],
      });
      return answer?.clusters;
    });
    return withCapacityProviders(reader, clusters);
  },
  config: { name: 'AWS::ECS::Cluster' },
  identify: ({ clusterArn, clusterName, tags }) => ({
    id: required(clusterArn, 'clusterArn'),
    name: clusterName,
    tags: ecsTags(tags),
  }),
  leftOut: [
    'activeServicesCount',
    'attachments',
    'attachmentsStatus',
    'pendingTasksCount',
    'registeredContainerInstancesCount',
    'runningTasksCount',
    'statistics',
  ],
  identifier: namedBy({ service: 'ecs', kind: 'cluster/', name: '[\\w-]{1,255}', bare: true }),
  relations: [
    {
      path: 'ownCapacityProviders[].autoScalingGroupProvider.autoScalingGroupArn',
      verb: 'uses',
      to: ['aws.autoscaling.autoScalingGroup'],
    },
    {
      path: 'configuration.executeCommandConfiguration.kmsKeyId',
      verb: 'is encrypted with',
      to: ['aws.kms.key', 'aws.kms.alias'],
    },
    {
      path: 'configuration.managedStorageConfiguration.kmsKeyId',
      verb: 'is encrypted with',
      to: ['aws.kms.key', 'aws.kms.alias'],
    },
    {
      path: 'configuration.executeCommandConfiguration.logConfiguration.cloudWatchLogGroupName',
      verb: 'sends to',
      to: ['aws.logs.logGroup'],
    },
    {
      path: 'configuration.executeCommandConfiguration.logConfiguration.s3BucketName',
      verb: 'sends to',
      to: ['aws.s3.bucket'],
    },
  ],
  summary: ['status', 'capacityProviders', 'settings'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'ecs', `/clusters/${encodeURIComponent(name)}`),
});

/** Clusters name capacity providers only; what Auto Scaling groups these are is told once for all clusters. */
async function withCapacityProviders(
  { askAll }: DetailReader<'ecs'>,
  clusters: readonly Cluster[],
): Promise<DetailedCluster[]> {
  const isOwn = (name: string): boolean => !name.startsWith('FARGATE');
  if (!clusters.some(({ capacityProviders = [] }) => capacityProviders.some(isOwn))) return [...clusters];
  const pages = await askAll('DescribeCapacityProviders', { maxResults: 10 });
  const providers = pages
    .flatMap(({ capacityProviders = [] }) => capacityProviders)
    .map(({ name, autoScalingGroupProvider }) => ({ name, autoScalingGroupProvider }));
  return clusters.map((cluster) => ({
    ...cluster,
    ownCapacityProviders: providers.filter(
      ({ name = '' }) => isOwn(name) && cluster.capacityProviders?.includes(name) === true,
    ),
  }));
}
