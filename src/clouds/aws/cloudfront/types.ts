import type { AwsType } from '../awsType.ts';
import { distribution } from './distribution.ts';
import { vpcOrigin } from './vpcOrigin.ts';

/** What is read in CloudFront. */
export const cloudfrontTypes: readonly AwsType[] = [distribution, vpcOrigin];
