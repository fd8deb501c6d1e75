import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const server = armType({
  id: 'azure.dbformysql.server',
  title: 'MySQL single server',
  plural: 'MySQL single servers',
  icon: 'database',
  glyph: 'database',
  diagrams: 'azure.databases.AzureDatabaseMysqlServer',
  arm: 'Microsoft.DBforMySQL/servers',
  leftOut: ['properties.earliestRestoreDate'],
  relations: [
    privateEndpoints,
    { path: 'properties.masterServerId', verb: 'reads from', to: ['azure.dbformysql.server'] },
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
