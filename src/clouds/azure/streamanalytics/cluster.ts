import { armType } from '../armType.ts';

export const cluster = armType({
  id: 'azure.streamanalytics.cluster',
  title: 'Stream Analytics cluster',
  plural: 'Stream Analytics clusters',
  icon: 'server-environment',
  glyph: 'cluster',
  diagrams: 'azure.analytics.StreamAnalyticsJobs',
  arm: 'Microsoft.StreamAnalytics/clusters',
  leftOut: ['properties.capacityAllocated', 'properties.capacityAssigned'],
  summary: ['sku.name', 'sku.capacity', 'properties.provisioningState', 'location'],
});
