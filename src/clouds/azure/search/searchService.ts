import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { hostsOf } from '../endpointHosts.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const searchService = armType({
  id: 'azure.search.searchService',
  title: 'Search service',
  plural: 'Search services',
  icon: 'search',
  glyph: 'search',
  diagrams: 'azure.aimachinelearning.CognitiveSearch',
  arm: 'Microsoft.Search/searchServices',
  relations: [
    // What its indexers read over private links of its own.
    // https://learn.microsoft.com/azure/search/search-indexer-howto-access-private
    {
      path: 'properties.sharedPrivateLinkResources[].properties.privateLinkResourceId',
      verb: 'uses',
      to: 'anything',
      detail: ['groupId'],
    },
    privateEndpoints,
  ],
  leftOut: ['properties.eTag', 'properties.serviceUpgradedAt', 'properties.statusDetails'],
  summary: [
    'sku.name',
    'properties.status',
    'properties.replicaCount',
    'properties.partitionCount',
    'properties.publicNetworkAccess',
    'properties.disableLocalAuth',
    'properties.semanticSearch',
    'location',
  ],
  // Earlier versions of the interface do not tell where it is reached: that follows from its name.
  // https://learn.microsoft.com/azure/search/search-create-service-portal#name-the-service
  aliases: ({ name, properties }) =>
    hostsOf(valueAt(properties, 'properties.endpoint') ?? `${name}.search.windows.net`),
});
