import { DescribeDomainsCommand, ListDomainNamesCommand, OpenSearchClient } from '@aws-sdk/client-opensearch';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = OpenSearchClient;

export const commands = {
  DescribeDomains: DescribeDomainsCommand,
  ListDomainNames: ListDomainNamesCommand,
};
