import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const server = armType({
  id: 'azure.dbformariadb.server',
  title: 'MariaDB server',
  plural: 'MariaDB servers',
  icon: 'database',
  glyph: 'database',
  diagrams: 'azure.databases.AzureDatabaseMariadbServer',
  arm: 'Microsoft.DBforMariaDB/servers',
  leftOut: ['properties.earliestRestoreDate'],
  relations: [
    privateEndpoints,
    { path: 'properties.masterServerId', verb: 'reads from', to: ['azure.dbformariadb.server'] },
  ],
  summary: [
    'properties.fullyQualifiedDomainName',
    'properties.userVisibleState',
    'properties.version',
    'sku.name',
    'properties.publicNetworkAccess',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.fullyQualifiedDomainName']),
});
