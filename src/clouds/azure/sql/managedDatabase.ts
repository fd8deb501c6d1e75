import { armType } from '../armType.ts';
import { leftOutOfDatabases } from './leftOutOfDatabases.ts';

const sources = [
  'properties.sourceDatabaseId',
  'properties.crossSubscriptionSourceDatabaseId',
  'properties.recoverableDatabaseId',
] as const;

export const managedDatabase = armType({
  id: 'azure.sql.managedDatabase',
  title: 'Managed database',
  plural: 'Managed databases',
  icon: 'database',
  glyph: 'database',
  diagrams: 'azure.databases.ManagedDatabase',
  arm: 'Microsoft.Sql/managedInstances/databases',
  leftOut: ['properties.earliestRestorePoint', ...leftOutOfDatabases],
  // What it was made from.
  relations: sources.map((path) => ({
    path,
    verb: 'references' as const,
    to: ['azure.sql.managedDatabase'],
    detail: ['createMode'],
  })),
  summary: ['properties.status', 'properties.collation', 'properties.creationDate', 'location'],
});
