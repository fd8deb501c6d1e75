import { armType } from '../armType.ts';
import { privateEndpoints } from '../serviceRules.ts';

/** https://learn.microsoft.com/azure/azure-monitor/logs/private-link-security */
export const privateLinkScope = armType({
  id: 'azure.insights.privateLinkScope',
  title: 'Monitor private link scope',
  plural: 'Monitor private link scopes',
  icon: 'shield',
  glyph: 'group',
  diagrams: 'azure.monitor.Monitor',
  arm: 'Microsoft.Insights/privateLinkScopes',
  relations: [privateEndpoints],
  summary: [
    'properties.accessModeSettings.ingestionAccessMode',
    'properties.accessModeSettings.queryAccessMode',
    'properties.provisioningState',
  ],
});
