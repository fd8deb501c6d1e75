import { armType } from '../armType.ts';

export const sqlPool = armType({
  id: 'azure.synapse.sqlPool',
  title: 'Dedicated SQL pool',
  plural: 'Dedicated SQL pools',
  icon: 'database',
  glyph: 'database',
  diagrams: 'azure.databases.SQLDataWarehouses',
  arm: 'Microsoft.Synapse/workspaces/sqlPools',
  // What it was made from.
  relations: [
    {
      path: 'properties.sourceDatabaseId',
      verb: 'references',
      to: ['azure.synapse.sqlPool', 'azure.sql.database'],
      detail: ['createMode'],
    },
  ],
  summary: ['properties.status', 'sku.name', 'properties.storageAccountType', 'properties.collation', 'location'],
});
