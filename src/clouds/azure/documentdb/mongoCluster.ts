import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

/** Azure DocumentDB, which was Azure Cosmos DB for MongoDB vCore. */
export const mongoCluster = armType({
  id: 'azure.documentdb.mongoCluster',
  title: 'MongoDB cluster',
  plural: 'MongoDB clusters',
  icon: 'database',
  glyph: 'cluster',
  diagrams: 'azure.databases.AzureCosmosDb',
  arm: 'Microsoft.DocumentDB/mongoClusters',
  leftOut: ['properties.backup.earliestRestoreTime'],
  relations: [
    privateEndpoints,
    {
      path: 'properties.replica.sourceResourceId',
      verb: 'reads from',
      to: ['azure.documentdb.mongoCluster'],
      detail: ['role', 'replicationState'],
    },
    encryptedWith('properties.encryption.customerManagedKeyEncryption.keyEncryptionKeyUrl'),
  ],
  summary: [
    'properties.clusterStatus',
    'properties.serverVersion',
    'properties.compute.tier',
    'properties.storage.sizeGb',
    'properties.highAvailability.targetMode',
    'properties.publicNetworkAccess',
    'location',
  ],
  // The string to connect with holds places for a name and a password, and the host.
  aliases: ({ properties }) => hostsAt(properties, ['properties.connectionString']),
});
