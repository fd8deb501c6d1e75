import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const domain = armType({
  id: 'azure.eventgrid.domain',
  title: 'Event Grid domain',
  plural: 'Event Grid domains',
  icon: 'symbol-event',
  glyph: 'events',
  diagrams: 'azure.integration.EventGridDomains',
  arm: 'Microsoft.EventGrid/domains',
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
