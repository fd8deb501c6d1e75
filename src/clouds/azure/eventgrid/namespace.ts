import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const namespace = armType({
  id: 'azure.eventgrid.namespace',
  title: 'Event Grid namespace',
  plural: 'Event Grid namespaces',
  icon: 'symbol-event',
  glyph: 'events',
  diagrams: 'azure.integration.EventGridDomains',
  arm: 'Microsoft.EventGrid/namespaces',
  relations: [
    privateEndpoints,
    // Where messages of MQTT go on to.
    {
      path: 'properties.topicSpacesConfiguration.routeTopicResourceId',
      verb: 'sends to',
      to: ['azure.eventgrid.topic'],
    },
  ],
  summary: [
    'properties.topicsConfiguration.hostname',
    'properties.topicSpacesConfiguration.hostname',
    'properties.topicSpacesConfiguration.state',
    'sku.name',
    'sku.capacity',
    'properties.publicNetworkAccess',
    'location',
  ],
  aliases: ({ properties }) =>
    hostsAt(properties, ['properties.topicsConfiguration.hostname', 'properties.topicSpacesConfiguration.hostname']),
});
