import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';

export const workspace = armType({
  id: 'azure.operationalinsights.workspace',
  title: 'Log Analytics workspace',
  plural: 'Log Analytics workspaces',
  icon: 'output',
  glyph: 'log',
  detail: 'supporting',
  diagrams: 'azure.analytics.LogAnalyticsWorkspaces',
  arm: 'Microsoft.OperationalInsights/workspaces',
  // How much of the day's quota is used, and when it begins anew.
  leftOut: ['properties.workspaceCapping.quotaNextResetTime', 'properties.workspaceCapping.dataIngestionStatus'],
  relations: [
    { path: 'properties.features.clusterResourceId', verb: 'runs in', to: ['azure.operationalinsights.cluster'] },
    {
      path: 'properties.privateLinkScopedResources[].resourceId',
      verb: 'is member of',
      to: ['azure.insights.privateLinkScope'],
    },
    {
      path: 'properties.defaultDataCollectionRuleResourceId',
      verb: 'uses',
      to: ['azure.insights.dataCollectionRule'],
    },
  ],
  summary: [
    'properties.customerId',
    'properties.sku.name',
    'properties.retentionInDays',
    'properties.workspaceCapping.dailyQuotaGb',
    'properties.publicNetworkAccessForIngestion',
    'properties.publicNetworkAccessForQuery',
    'location',
  ],
  // Agents and settings name it by its workspace id.
  aliases: ({ properties }) => {
    const id = valueAt(properties, 'properties.customerId');
    return typeof id === 'string' ? [id] : [];
  },
});
