import {
  DescribeAccessPointsCommand,
  DescribeFileSystemsCommand,
  DescribeMountTargetsCommand,
  EFSClient,
} from '@aws-sdk/client-efs';
import { byNextToken, byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = EFSClient;

export const commands = {
  DescribeAccessPoints: DescribeAccessPointsCommand,
  DescribeFileSystems: DescribeFileSystemsCommand,
  DescribeMountTargets: DescribeMountTargetsCommand,
};

export const nextPages: NextPages = { '*': byToken('NextMarker', 'Marker'), DescribeAccessPoints: byNextToken };
