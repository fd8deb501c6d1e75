import { DescribeParametersCommand, SSMClient } from '@aws-sdk/client-ssm';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = SSMClient;

export const commands = {
  DescribeParameters: DescribeParametersCommand,
};
