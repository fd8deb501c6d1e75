import { CloudFormationClient, DescribeStacksCommand, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = CloudFormationClient;

export const commands = {
  DescribeStacks: DescribeStacksCommand,
  ListStackResources: ListStackResourcesCommand,
};
