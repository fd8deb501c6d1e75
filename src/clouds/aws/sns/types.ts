import type { AwsType } from '../awsType.ts';
import { subscription } from './subscription.ts';
import { topic } from './topic.ts';

/** What is read in SNS. */
export const snsTypes: readonly AwsType[] = [topic, subscription];
