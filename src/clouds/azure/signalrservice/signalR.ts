import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { realTimeRelations } from './realTimeRelations.ts';

export const signalR = armType({
  id: 'azure.signalrservice.signalR',
  title: 'SignalR service',
  plural: 'SignalR services',
  icon: 'radio-tower',
  glyph: 'endpoint',
  diagrams: 'azure.web.Signalr',
  arm: 'Microsoft.SignalRService/signalR',
  relations: [
    ...realTimeRelations,
    // Addresses with places in them, for the name of a hub.
    {
      path: 'properties.upstream.templates[].urlTemplate',
      verb: 'sends to',
      to: 'anything',
      hostOf: true,
      ifKnown: true,
    },
  ],
  summary: [
    'properties.hostName',
    'kind',
    'sku.name',
    'sku.capacity',
    'properties.publicNetworkAccess',
    'properties.disableLocalAuth',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.hostName']),
});
