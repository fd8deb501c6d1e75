import { hostIn } from '../../../model/host.ts';
import { objectsIn } from '../../../model/json.ts';
import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { privateEndpoints } from '../serviceRules.ts';

/** Azure Cosmos DB for PostgreSQL, a cluster of servers. https://learn.microsoft.com/azure/cosmos-db/postgresql/introduction */
export const serverGroup = armType({
  id: 'azure.dbforpostgresql.serverGroup',
  title: 'PostgreSQL cluster',
  plural: 'PostgreSQL clusters',
  icon: 'database',
  glyph: 'cluster',
  diagrams: 'azure.databases.AzureDatabasePostgresqlServerGroup',
  arm: 'Microsoft.DBforPostgreSQL/serverGroupsv2',
  leftOut: ['properties.earliestRestoreTime'],
  relations: [
    privateEndpoints,
    {
      path: 'properties.sourceResourceId',
      verb: 'reads from',
      to: ['azure.dbforpostgresql.serverGroup'],
    },
    {
      path: 'properties.readReplicas[]',
      verb: 'reads from',
      to: ['azure.dbforpostgresql.serverGroup'],
      reversed: true,
    },
  ],
  summary: [
    'properties.state',
    'properties.postgresqlVersion',
    'properties.citusVersion',
    'properties.nodeCount',
    'properties.enableHa',
    'location',
  ],
  aliases: ({ properties }) =>
    objectsIn(valueAt(properties, 'properties.serverNames')).flatMap(({ fullyQualifiedDomainName }) =>
      typeof fullyQualifiedDomainName === 'string' ? (hostIn(fullyQualifiedDomainName) ?? []) : [],
    ),
});
