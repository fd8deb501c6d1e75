import {
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeNodegroupCommand,
  EKSClient,
  ListClustersCommand,
  ListFargateProfilesCommand,
  ListNodegroupsCommand,
} from '@aws-sdk/client-eks';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = EKSClient;

export const commands = {
  DescribeCluster: DescribeClusterCommand,
  DescribeFargateProfile: DescribeFargateProfileCommand,
  DescribeNodegroup: DescribeNodegroupCommand,
  ListClusters: ListClustersCommand,
  ListFargateProfiles: ListFargateProfilesCommand,
  ListNodegroups: ListNodegroupsCommand,
};

export const nextPages: NextPages = { '*': byToken('nextToken') };
