import {
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBProxiesCommand,
  DescribeDBProxyTargetsCommand,
  DescribeDBSubnetGroupsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = RDSClient;

export const commands = {
  DescribeDBClusters: DescribeDBClustersCommand,
  DescribeDBInstances: DescribeDBInstancesCommand,
  DescribeDBProxies: DescribeDBProxiesCommand,
  DescribeDBProxyTargets: DescribeDBProxyTargetsCommand,
  DescribeDBSubnetGroups: DescribeDBSubnetGroupsCommand,
};

export const nextPages: NextPages = { '*': byToken('Marker') };
