import type { AwsType } from '../awsType.ts';
import { alarm } from './alarm.ts';

/** What is read in CloudWatch. */
export const cloudwatchTypes: readonly AwsType[] = [alarm];
