import {
  ConfigServiceClient,
  DescribeConfigurationAggregatorSourcesStatusCommand,
  DescribeConfigurationAggregatorsCommand,
  SelectAggregateResourceConfigCommand,
} from '@aws-sdk/client-config-service';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = ConfigServiceClient;

export const commands = {
  DescribeConfigurationAggregatorSourcesStatus: DescribeConfigurationAggregatorSourcesStatusCommand,
  DescribeConfigurationAggregators: DescribeConfigurationAggregatorsCommand,
  SelectAggregateResourceConfig: SelectAggregateResourceConfigCommand,
};
