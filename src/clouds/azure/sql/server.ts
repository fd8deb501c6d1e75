import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';
import { administratorRule } from './administratorRule.ts';

export const server = armType({
  id: 'azure.sql.server',
  title: 'SQL server',
  plural: 'SQL servers',
  icon: 'server',
  glyph: 'database',
  diagrams: 'azure.databases.SQLServer',
  arm: 'Microsoft.Sql/servers',
  relations: [privateEndpoints, encryptedWith('properties.keyId'), administratorRule],
  summary: [
    'properties.fullyQualifiedDomainName',
    'properties.state',
    'properties.publicNetworkAccess',
    'properties.minimalTlsVersion',
    'properties.administrators.login',
    'properties.version',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.fullyQualifiedDomainName']),
});
