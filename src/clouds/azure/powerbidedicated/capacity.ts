import { armType } from '../armType.ts';

export const capacity = armType({
  id: 'azure.powerbidedicated.capacity',
  title: 'Power BI capacity',
  plural: 'Power BI capacities',
  icon: 'graph',
  glyph: 'server',
  diagrams: 'azure.analytics.PowerBiEmbedded',
  arm: 'Microsoft.PowerBIDedicated/capacities',
  summary: ['sku.name', 'properties.state', 'properties.mode', 'properties.administration.members', 'location'],
});
