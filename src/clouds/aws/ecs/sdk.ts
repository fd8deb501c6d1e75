import {
  DescribeCapacityProvidersCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = ECSClient;

export const commands = {
  DescribeCapacityProviders: DescribeCapacityProvidersCommand,
  DescribeClusters: DescribeClustersCommand,
  DescribeServices: DescribeServicesCommand,
  DescribeTaskDefinition: DescribeTaskDefinitionCommand,
  DescribeTasks: DescribeTasksCommand,
  ListClusters: ListClustersCommand,
  ListServices: ListServicesCommand,
  ListTaskDefinitionFamilies: ListTaskDefinitionFamiliesCommand,
  ListTasks: ListTasksCommand,
};

export const nextPages: NextPages = { '*': byToken('nextToken') };
