import type { AwsType } from '../awsType.ts';
import { autoScalingGroup } from './autoScalingGroup.ts';
import { launchConfiguration } from './launchConfiguration.ts';

/** What is read in Amazon EC2 Auto Scaling. */
export const autoscalingTypes: readonly AwsType[] = [autoScalingGroup, launchConfiguration];
