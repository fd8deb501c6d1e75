import type { AwsType } from '../awsType.ts';
import { cluster } from './cluster.ts';
import { subnetGroup } from './subnetGroup.ts';

/** What is read in Redshift. */
export const redshiftTypes: readonly AwsType[] = [subnetGroup, cluster];
