import { armType } from '../armType.ts';

/** Its inputs and outputs are only told to who asks for them by name: rows leave them out. */
export const streamingJob = armType({
  id: 'azure.streamanalytics.streamingJob',
  title: 'Stream Analytics job',
  plural: 'Stream Analytics jobs',
  icon: 'type-hierarchy',
  glyph: 'stream',
  diagrams: 'azure.analytics.StreamAnalyticsJobs',
  arm: 'Microsoft.StreamAnalytics/streamingJobs',
  // Goes on with every event.
  leftOut: ['properties.lastOutputEventTime'],
  relations: [{ path: 'properties.cluster.id', verb: 'runs in', to: ['azure.streamanalytics.cluster'] }],
  summary: [
    'properties.jobState',
    'properties.jobType',
    'properties.sku.name',
    'properties.compatibilityLevel',
    'properties.outputErrorPolicy',
    'location',
  ],
});
