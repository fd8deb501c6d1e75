import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

/** Its queues and topics have no rows: they are what is in it, as messages are. */
export const namespace = armType({
  id: 'azure.servicebus.namespace',
  title: 'Service Bus namespace',
  plural: 'Service Bus namespaces',
  icon: 'inbox',
  glyph: 'queue',
  diagrams: 'azure.integration.AzureServiceBus',
  arm: 'Microsoft.ServiceBus/namespaces',
  // When it was last changed, also by the service itself.
  leftOut: ['properties.updatedAt'],
  relations: [privateEndpoints, encryptedWith('properties.encryption.keyVaultProperties[].keyVaultUri')],
  summary: [
    'properties.serviceBusEndpoint',
    'sku.name',
    'sku.capacity',
    'properties.status',
    'properties.publicNetworkAccess',
    'properties.disableLocalAuth',
    'properties.zoneRedundant',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.serviceBusEndpoint']),
});
