import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const flexibleServer = armType({
  id: 'azure.dbformysql.flexibleServer',
  title: 'MySQL flexible server',
  plural: 'MySQL flexible servers',
  icon: 'database',
  glyph: 'database',
  diagrams: 'azure.databases.AzureDatabaseMysqlServer',
  arm: 'Microsoft.DBforMySQL/flexibleServers',
  leftOut: ['properties.backup.earliestRestoreDate'],
  relations: [
    privateEndpoints,
    { path: 'properties.network.delegatedSubnetResourceId', verb: 'runs in', to: ['azure.network.subnet'] },
    { path: 'properties.network.privateDnsZoneResourceId', verb: 'uses', to: ['azure.network.privateDnsZone'] },
    // As versions before 2021-05-01 tell it.
    {
      path: 'properties.delegatedSubnetArguments.subnetArmResourceId',
      verb: 'runs in',
      to: ['azure.network.subnet'],
    },
    {
      path: 'properties.sourceServerResourceId',
      verb: 'reads from',
      to: ['azure.dbformysql.flexibleServer'],
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
