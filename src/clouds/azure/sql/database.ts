import { armType } from '../armType.ts';
import { leftOutOfDatabases } from './leftOutOfDatabases.ts';

const sources = [
  'properties.sourceDatabaseId',
  'properties.recoverableDatabaseId',
  'properties.restorableDroppedDatabaseId',
  'properties.sourceResourceId',
] as const;

export const database = armType({
  id: 'azure.sql.database',
  title: 'SQL database',
  plural: 'SQL databases',
  icon: 'database',
  glyph: 'database',
  diagrams: 'azure.databases.SQLDatabase',
  arm: 'Microsoft.Sql/servers/databases',
  leftOut: leftOutOfDatabases,
  relations: [
    { path: 'properties.elasticPoolId', verb: 'runs in', to: ['azure.sql.elasticPool'] },
    // What it was made from. Only of a secondary does the source go on to matter, so that this is no dependency by itself.
    ...sources.map((path) => ({
      path,
      verb: 'references' as const,
      to: ['azure.sql.database', 'azure.synapse.sqlPool'],
      detail: ['secondaryType', 'createMode'],
    })),
  ],
  summary: [
    'properties.status',
    'sku.name',
    'sku.tier',
    'properties.maxSizeBytes',
    'properties.secondaryType',
    'properties.zoneRedundant',
    'properties.requestedBackupStorageRedundancy',
    'location',
  ],
});
