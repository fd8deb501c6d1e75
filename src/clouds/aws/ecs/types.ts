import type { AwsType } from '../awsType.ts';
import { cluster } from './cluster.ts';
import { service } from './service.ts';
import { task } from './task.ts';
import { taskDefinition } from './taskDefinition.ts';

/** What is read in ECS. */
export const ecsTypes: readonly AwsType[] = [cluster, service, task, taskDefinition];
