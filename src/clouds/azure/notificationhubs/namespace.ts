import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const namespace = armType({
  id: 'azure.notificationhubs.namespace',
  title: 'Notification Hubs namespace',
  plural: 'Notification Hubs namespaces',
  icon: 'bell-dot',
  glyph: 'topic',
  diagrams: 'azure.iot.NotificationHubNamespaces',
  arm: 'Microsoft.NotificationHubs/namespaces',
  leftOut: ['properties.updatedAt', 'properties.pnsCredentials'],
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
