import { armType } from '../armType.ts';
import { encryptedWith } from '../serviceRules.ts';

/** Dedicated capacity that workspaces share. https://learn.microsoft.com/azure/azure-monitor/logs/logs-dedicated-clusters */
export const cluster = armType({
  id: 'azure.operationalinsights.cluster',
  title: 'Log Analytics cluster',
  plural: 'Log Analytics clusters',
  icon: 'server-environment',
  glyph: 'cluster',
  detail: 'supporting',
  diagrams: 'azure.monitor.Logs',
  arm: 'Microsoft.OperationalInsights/clusters',
  leftOut: ['properties.lastModifiedDate'],
  relations: [
    encryptedWith('properties.keyVaultProperties.keyVaultUri'),
    {
      path: 'properties.associatedWorkspaces[].resourceId',
      verb: 'runs in',
      to: ['azure.operationalinsights.workspace'],
      reversed: true,
    },
  ],
  summary: [
    'properties.clusterId',
    'sku.capacity',
    'properties.billingType',
    'properties.provisioningState',
    'location',
  ],
});
