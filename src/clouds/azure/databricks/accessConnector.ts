import { armType } from '../armType.ts';

/** The identity by which Databricks gets at data. https://learn.microsoft.com/azure/databricks/data-governance/unity-catalog/azure-managed-identities */
export const accessConnector = armType({
  id: 'azure.databricks.accessConnector',
  title: 'Databricks access connector',
  plural: 'Databricks access connectors',
  icon: 'plug',
  glyph: 'role',
  diagrams: 'azure.analytics.Databricks',
  arm: 'Microsoft.Databricks/accessConnectors',
  relations: [{ path: 'properties.referedBy[]', verb: 'uses', to: ['azure.databricks.workspace'], reversed: true }],
  summary: ['identity.type', 'properties.provisioningState', 'location'],
});
