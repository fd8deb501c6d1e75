import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

/** Azure Managed Redis, and what was Redis Enterprise before. Its databases have no rows. */
export const redisEnterprise = armType({
  id: 'azure.cache.redisEnterprise',
  title: 'Managed Redis',
  plural: 'Managed Redis',
  icon: 'zap',
  glyph: 'cache',
  diagrams: 'azure.newicons.AzureManagedRedis',
  arm: 'Microsoft.Cache/redisEnterprise',
  relations: [
    privateEndpoints,
    encryptedWith('properties.encryption.customerManagedKeyEncryption.keyEncryptionKeyUrl'),
  ],
  summary: [
    'properties.hostName',
    'sku.name',
    'sku.capacity',
    'properties.resourceState',
    'properties.redisVersion',
    'properties.highAvailability',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.hostName']),
});
