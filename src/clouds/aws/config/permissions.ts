/** What an aggregator is found and asked with, by the profile's own identity. */
export const configPermissions: readonly string[] = [
  'config:DescribeConfigurationAggregatorSourcesStatus',
  'config:DescribeConfigurationAggregators',
  'config:SelectAggregateResourceConfig',
];
