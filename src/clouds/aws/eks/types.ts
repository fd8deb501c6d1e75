import type { AwsType } from '../awsType.ts';
import { cluster } from './cluster.ts';
import { fargateProfile } from './fargateProfile.ts';
import { nodegroup } from './nodegroup.ts';

/** What is read in EKS. */
export const eksTypes: readonly AwsType[] = [cluster, nodegroup, fargateProfile];
