import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';

export const dataCollectionEndpoint = armType({
  id: 'azure.insights.dataCollectionEndpoint',
  title: 'Data collection endpoint',
  plural: 'Data collection endpoints',
  icon: 'plug',
  glyph: 'endpoint',
  detail: 'quiet',
  diagrams: 'azure.monitor.Monitor',
  arm: 'Microsoft.Insights/dataCollectionEndpoints',
  relations: [
    {
      path: 'properties.privateLinkScopedResources[].resourceId',
      verb: 'is member of',
      to: ['azure.insights.privateLinkScope'],
    },
  ],
  summary: [
    'properties.logsIngestion.endpoint',
    'properties.metricsIngestion.endpoint',
    'properties.configurationAccess.endpoint',
    'properties.networkAcls.publicNetworkAccess',
    'location',
  ],
  aliases: ({ properties }) =>
    hostsAt(properties, [
      'properties.logsIngestion.endpoint',
      'properties.metricsIngestion.endpoint',
      'properties.configurationAccess.endpoint',
    ]),
});
