import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';

/** What somebody offers to others through private endpoints. */
export const privateLinkService = armType({
  id: 'azure.network.privateLinkService',
  title: 'Private link service',
  plural: 'Private link services',
  icon: 'broadcast',
  glyph: 'endpoint',
  diagrams: 'azure.networking.PrivateLinkService',
  arm: 'Microsoft.Network/privateLinkServices',
  relations: [
    {
      path: 'properties.loadBalancerFrontendIpConfigurations[].id',
      verb: 'routes to',
      to: ['azure.network.loadBalancer'],
    },
    { path: 'properties.destinationIPAddress', verb: 'routes to', to: 'anything', ifKnown: true },
    {
      path: 'properties.ipConfigurations[].properties.subnet.id',
      verb: 'runs in',
      to: ['azure.network.subnet'],
      detail: ['privateIPAddress'],
    },
    {
      path: 'properties.networkInterfaces[].id',
      verb: 'is attached to',
      to: ['azure.network.networkInterface'],
      reversed: true,
    },
    {
      path: 'properties.privateEndpointConnections[].properties.privateEndpoint.id',
      verb: 'routes to',
      to: ['azure.network.privateEndpoint'],
      reversed: true,
    },
  ],
  summary: [
    'properties.alias',
    'properties.fqdns',
    'properties.visibility.subscriptions',
    'properties.autoApproval.subscriptions',
    'properties.enableProxyProtocol',
    'location',
  ],
  // Private endpoints of other tenants know it by this alone, as it was given to them.
  aliases: ({ properties }) => {
    const alias = valueAt(properties, 'properties.alias');
    return typeof alias === 'string' ? [...new Set([alias, alias.toLowerCase()])] : [];
  },
});
