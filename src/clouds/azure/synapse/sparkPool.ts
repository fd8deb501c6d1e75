import { armType } from '../armType.ts';

export const sparkPool = armType({
  id: 'azure.synapse.sparkPool',
  title: 'Spark pool',
  plural: 'Spark pools',
  icon: 'zap',
  glyph: 'cluster',
  diagrams: 'azure.analytics.SynapseAnalytics',
  arm: 'Microsoft.Synapse/workspaces/bigDataPools',
  // Files of configuration as a whole, and when something last ran.
  leftOut: [
    'properties.lastSucceededTimestamp',
    'properties.sparkConfigProperties.content',
    'properties.libraryRequirements.content',
  ],
  summary: [
    'properties.sparkVersion',
    'properties.nodeSize',
    'properties.nodeCount',
    'properties.autoScale.enabled',
    'properties.autoPause.enabled',
    'location',
  ],
});
