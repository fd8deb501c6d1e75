import { DescribeClusterSubnetGroupsCommand, DescribeClustersCommand, RedshiftClient } from '@aws-sdk/client-redshift';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = RedshiftClient;

export const commands = {
  DescribeClusterSubnetGroups: DescribeClusterSubnetGroupsCommand,
  DescribeClusters: DescribeClustersCommand,
};

export const nextPages: NextPages = { '*': byToken('Marker') };
