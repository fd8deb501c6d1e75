import type { AwsType } from '../awsType.ts';
import { queue } from './queue.ts';

/** What is read in SQS. */
export const sqsTypes: readonly AwsType[] = [queue];
