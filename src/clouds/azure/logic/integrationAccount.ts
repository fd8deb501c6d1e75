import { armType } from '../armType.ts';

export const integrationAccount = armType({
  id: 'azure.logic.integrationAccount',
  title: 'Integration account',
  plural: 'Integration accounts',
  icon: 'references',
  glyph: 'files',
  diagrams: 'azure.integration.IntegrationAccounts',
  arm: 'Microsoft.Logic/integrationAccounts',
  summary: ['sku.name', 'properties.state', 'location'],
});
