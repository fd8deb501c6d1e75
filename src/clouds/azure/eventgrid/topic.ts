import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const topic = armType({
  id: 'azure.eventgrid.topic',
  title: 'Event Grid topic',
  plural: 'Event Grid topics',
  icon: 'symbol-event',
  glyph: 'topic',
  diagrams: 'azure.integration.EventGridTopics',
  arm: 'Microsoft.EventGrid/topics',
  relations: [privateEndpoints],
  summary: [
    'properties.endpoint',
    'properties.inputSchema',
    'sku.name',
    'properties.publicNetworkAccess',
    'properties.disableLocalAuth',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.endpoint']),
});
