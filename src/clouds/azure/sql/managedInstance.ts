import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';
import { administratorRule } from './administratorRule.ts';
import { leftOutOfDatabases } from './leftOutOfDatabases.ts';

export const managedInstance = armType({
  id: 'azure.sql.managedInstance',
  title: 'SQL managed instance',
  plural: 'SQL managed instances',
  icon: 'server',
  glyph: 'database',
  diagrams: 'azure.databases.SQLManagedInstance',
  arm: 'Microsoft.Sql/managedInstances',
  leftOut: leftOutOfDatabases,
  relations: [
    privateEndpoints,
    { path: 'properties.subnetId', verb: 'runs in', to: ['azure.network.subnet'] },
    { path: 'properties.instancePoolId', verb: 'runs in', to: ['azure.sql.instancePool'] },
    // Whose zone of DNS it shares, so that both can be in one failover group.
    { path: 'properties.dnsZonePartner', verb: 'references', to: ['azure.sql.managedInstance'] },
    encryptedWith('properties.keyId'),
    administratorRule,
  ],
  summary: [
    'properties.fullyQualifiedDomainName',
    'properties.state',
    'sku.name',
    'properties.vCores',
    'properties.storageSizeInGB',
    'properties.publicDataEndpointEnabled',
    'location',
  ],
  // https://learn.microsoft.com/azure/azure-sql/managed-instance/public-endpoint-configure
  aliases: ({ properties }) =>
    hostsAt(properties, ['properties.fullyQualifiedDomainName']).flatMap((host) => [
      host,
      host.replace('.', '.public.'),
    ]),
});
