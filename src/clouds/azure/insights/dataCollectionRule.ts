import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';

/** Where each kind of destination names what it is. https://learn.microsoft.com/azure/azure-monitor/essentials/data-collection-rule-structure */
const destinations = {
  'logAnalytics[].workspaceResourceId': ['azure.operationalinsights.workspace'],
  'monitoringAccounts[].accountResourceId': 'anything',
  'eventHubs[].eventHubResourceId': ['azure.eventhub.namespace'],
  'eventHubsDirect[].eventHubResourceId': ['azure.eventhub.namespace'],
  'storageAccounts[].storageAccountResourceId': ['azure.storage.storageAccount'],
  'storageBlobsDirect[].storageAccountResourceId': ['azure.storage.storageAccount'],
  'storageTablesDirect[].storageAccountResourceId': ['azure.storage.storageAccount'],
  'azureDataExplorer[].resourceId': ['azure.kusto.cluster'],
} as const;

export const dataCollectionRule = armType({
  id: 'azure.insights.dataCollectionRule',
  title: 'Data collection rule',
  plural: 'Data collection rules',
  icon: 'filter',
  glyph: 'policy',
  detail: 'quiet',
  diagrams: 'azure.other.DataCollectionRules',
  arm: 'Microsoft.Insights/dataCollectionRules',
  relations: [
    {
      path: 'properties.dataCollectionEndpointId',
      verb: 'uses',
      to: ['azure.insights.dataCollectionEndpoint'],
    },
    ...Object.entries(destinations).map(([path, to]) => ({
      path: `properties.destinations.${path}`,
      verb: 'sends to' as const,
      to,
      detail: ['name', 'containerName', 'tableName'],
    })),
  ],
  summary: ['kind', 'properties.dataFlows', 'properties.destinations', 'properties.description', 'location'],
  // A rule may be sent to without an endpoint of its own.
  aliases: ({ properties }) => hostsAt(properties, ['properties.endpoints']),
});
