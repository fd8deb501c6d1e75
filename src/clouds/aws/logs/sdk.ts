import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = CloudWatchLogsClient;

export const commands = {
  DescribeLogGroups: DescribeLogGroupsCommand,
};

export const nextPages: NextPages = { '*': byToken('nextToken') };
