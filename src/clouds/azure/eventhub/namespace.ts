import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

/** Its event hubs have no rows. */
export const namespace = armType({
  id: 'azure.eventhub.namespace',
  title: 'Event Hubs namespace',
  plural: 'Event Hubs namespaces',
  icon: 'broadcast',
  glyph: 'stream',
  diagrams: 'azure.analytics.EventHubs',
  arm: 'Microsoft.EventHub/namespaces',
  // When it was last changed, also by the service itself.
  leftOut: ['properties.updatedAt'],
  relations: [
    privateEndpoints,
    { path: 'properties.clusterArmId', verb: 'runs in', to: ['azure.eventhub.cluster'] },
    encryptedWith('properties.encryption.keyVaultProperties[].keyVaultUri'),
  ],
  summary: [
    'properties.serviceBusEndpoint',
    'sku.name',
    'sku.capacity',
    'properties.status',
    'properties.kafkaEnabled',
    'properties.publicNetworkAccess',
    'properties.disableLocalAuth',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.serviceBusEndpoint']),
});
