import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const server = armType({
  id: 'azure.dbforpostgresql.server',
  title: 'PostgreSQL single server',
  plural: 'PostgreSQL single servers',
  icon: 'database',
  glyph: 'database',
  diagrams: 'azure.databases.AzureDatabasePostgresqlServer',
  arm: 'Microsoft.DBforPostgreSQL/servers',
  leftOut: ['properties.earliestRestoreDate'],
  relations: [
    privateEndpoints,
    { path: 'properties.masterServerId', verb: 'reads from', to: ['azure.dbforpostgresql.server'] },
  ],
  summary: [
    'properties.fullyQualifiedDomainName',
    'properties.userVisibleState',
    'properties.version',
    'sku.name',
    'properties.replicationRole',
    'properties.publicNetworkAccess',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.fullyQualifiedDomainName']),
});
