import { armType } from '../armType.ts';

export const cluster = armType({
  id: 'azure.eventhub.cluster',
  title: 'Event Hubs cluster',
  plural: 'Event Hubs clusters',
  icon: 'server-environment',
  glyph: 'cluster',
  diagrams: 'azure.analytics.EventHubClusters',
  arm: 'Microsoft.EventHub/clusters',
  leftOut: ['properties.updatedAt'],
  summary: ['sku.name', 'sku.capacity', 'properties.status', 'properties.supportsScaling', 'location'],
});
