import { armType } from '../armType.ts';

export const flowLog = armType({
  id: 'azure.network.flowLog',
  title: 'Flow log',
  plural: 'Flow logs',
  icon: 'output',
  glyph: 'log',
  diagrams: 'azure.network.NetworkWatcher',
  arm: 'Microsoft.Network/networkWatchers/flowLogs',
  relations: [
    {
      path: 'properties.targetResourceId',
      verb: 'reads from',
      to: [
        'azure.network.virtualNetwork',
        'azure.network.subnet',
        'azure.network.networkInterface',
        'azure.network.networkSecurityGroup',
      ],
    },
    { path: 'properties.storageId', verb: 'sends to', to: ['azure.storage.storageAccount'] },
    {
      path: 'properties.flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.workspaceResourceId',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
    },
  ],
  summary: [
    'properties.enabled',
    'properties.targetResourceId',
    'properties.storageId',
    'properties.retentionPolicy',
    'properties.flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.enabled',
    'location',
  ],
});
