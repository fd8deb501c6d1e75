import type { RelationRule } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';

/**
 * A way into one service from inside a virtual network. The names in its DNS configuration are those of the service, and
 * no names of its own. https://learn.microsoft.com/azure/private-link/private-endpoint-overview
 */
export const privateEndpoint = armType({
  id: 'azure.network.privateEndpoint',
  title: 'Private endpoint',
  plural: 'Private endpoints',
  icon: 'plug',
  glyph: 'endpoint',
  diagrams: 'azure.network.PrivateEndpoint',
  arm: 'Microsoft.Network/privateEndpoints',
  relations: [
    leadsTo('privateLinkServiceConnections'),
    // Those that the other side has to approve.
    leadsTo('manualPrivateLinkServiceConnections'),
    { path: 'properties.subnet.id', verb: 'runs in', to: ['azure.network.subnet'] },
    {
      path: 'properties.networkInterfaces[].id',
      verb: 'is attached to',
      to: ['azure.network.networkInterface'],
      reversed: true,
    },
    {
      path: 'properties.applicationSecurityGroups[].id',
      verb: 'is member of',
      to: ['azure.network.applicationSecurityGroup'],
    },
  ],
  summary: [
    'properties.privateLinkServiceConnections',
    'properties.manualPrivateLinkServiceConnections',
    'properties.customDnsConfigs',
    'properties.subnet.id',
    'location',
  ],
});

function leadsTo(list: string): RelationRule {
  return {
    path: `properties.${list}[].properties.privateLinkServiceId`,
    verb: 'routes to',
    to: 'anything',
    detail: ['groupIds'],
  };
}
