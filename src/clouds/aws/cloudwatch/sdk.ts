import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = CloudWatchClient;

export const commands = {
  DescribeAlarms: DescribeAlarmsCommand,
};
