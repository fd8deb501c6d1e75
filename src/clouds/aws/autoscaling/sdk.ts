import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurationsCommand,
} from '@aws-sdk/client-auto-scaling';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = AutoScalingClient;

export const commands = {
  DescribeAutoScalingGroups: DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurations: DescribeLaunchConfigurationsCommand,
};
