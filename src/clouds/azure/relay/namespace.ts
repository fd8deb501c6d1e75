import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const namespace = armType({
  id: 'azure.relay.namespace',
  title: 'Relay namespace',
  plural: 'Relay namespaces',
  icon: 'plug',
  glyph: 'endpoint',
  diagrams: 'azure.integration.Relays',
  arm: 'Microsoft.Relay/namespaces',
  leftOut: ['properties.updatedAt'],
  relations: [privateEndpoints],
  summary: [
    'properties.serviceBusEndpoint',
    'sku.name',
    'properties.status',
    'properties.publicNetworkAccess',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.serviceBusEndpoint']),
});
