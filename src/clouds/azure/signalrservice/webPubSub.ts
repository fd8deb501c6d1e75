import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { realTimeRelations } from './realTimeRelations.ts';

export const webPubSub = armType({
  id: 'azure.signalrservice.webPubSub',
  title: 'Web PubSub service',
  plural: 'Web PubSub services',
  icon: 'radio-tower',
  glyph: 'endpoint',
  diagrams: 'azure.newicons.Pubsub',
  arm: 'Microsoft.SignalRService/webPubSub',
  relations: realTimeRelations,
  summary: [
    'properties.hostName',
    'sku.name',
    'sku.capacity',
    'properties.publicNetworkAccess',
    'properties.disableLocalAuth',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.hostName']),
});
