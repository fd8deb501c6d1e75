import type { AwsType } from '../awsType.ts';
import { dbCluster } from './dbCluster.ts';
import { dbInstance } from './dbInstance.ts';
import { dbProxy } from './dbProxy.ts';
import { dbSubnetGroup } from './dbSubnetGroup.ts';

/** What is read in RDS. */
export const rdsTypes: readonly AwsType[] = [dbSubnetGroup, dbCluster, dbInstance, dbProxy];
