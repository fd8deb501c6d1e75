import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { hostsOf } from '../endpointHosts.ts';

export const staticWebApp = armType({
  id: 'azure.web.staticWebApp',
  title: 'Static web app',
  plural: 'Static web apps',
  icon: 'browser',
  glyph: 'web',
  diagrams: 'azure.web.StaticApps',
  arm: 'Microsoft.Web/staticSites',
  leftOut: ['properties.repositoryToken', 'properties.contentDistributionEndpoint'],
  relations: [
    { path: 'properties.linkedBackends[].backendResourceId', verb: 'routes to', to: 'anything' },
    {
      path: 'properties.userProvidedFunctionApps[].properties.functionAppResourceId',
      verb: 'routes to',
      to: ['azure.web.functionApp'],
    },
    { path: 'properties.databaseConnections[].resourceId', verb: 'uses', to: 'anything', detail: ['name'] },
    {
      path: 'properties.keyVaultReferenceIdentity',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
  ],
  summary: [
    'sku.name',
    'properties.defaultHostname',
    'properties.customDomains',
    'properties.repositoryUrl',
    'properties.branch',
    'location',
  ],
  aliases: ({ properties }) => {
    const domains = valueAt(properties, 'properties.customDomains');
    return hostsOf(valueAt(properties, 'properties.defaultHostname'), ...(Array.isArray(domains) ? domains : []));
  },
});
