import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

const subnet = ['azure.network.subnet'];
const zone = ['azure.network.privateDnsZone'];

export const flexibleServer = armType({
  id: 'azure.dbforpostgresql.flexibleServer',
  title: 'PostgreSQL flexible server',
  plural: 'PostgreSQL flexible servers',
  icon: 'database',
  glyph: 'database',
  diagrams: 'azure.databases.AzureDatabasePostgresqlServer',
  arm: 'Microsoft.DBforPostgreSQL/flexibleServers',
  leftOut: ['properties.backup.earliestRestoreDate'],
  relations: [
    privateEndpoints,
    { path: 'properties.network.delegatedSubnetResourceId', verb: 'runs in', to: subnet },
    { path: 'properties.network.privateDnsZoneArmResourceId', verb: 'uses', to: zone },
    // As versions before 2021-06-01 tell it.
    { path: 'properties.delegatedSubnetArguments.subnetArmResourceId', verb: 'runs in', to: subnet },
    { path: 'properties.privateDnsZoneArguments.privateDnsZoneArmResourceId', verb: 'uses', to: zone },
    {
      path: 'properties.sourceServerResourceId',
      verb: 'reads from',
      to: ['azure.dbforpostgresql.flexibleServer'],
      detail: ['replicationRole'],
    },
    encryptedWith('properties.dataEncryption.primaryKeyURI'),
    encryptedWith('properties.dataEncryption.geoBackupKeyURI'),
  ],
  summary: [
    'properties.fullyQualifiedDomainName',
    'properties.state',
    'properties.version',
    'sku.name',
    'properties.storage.storageSizeGB',
    'properties.highAvailability.mode',
    'properties.network.publicNetworkAccess',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.fullyQualifiedDomainName']),
});
