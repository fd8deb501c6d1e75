import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { allowedSubnets, encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const storageAccount = armType({
  id: 'azure.storage.storageAccount',
  title: 'Storage account',
  plural: 'Storage accounts',
  icon: 'archive',
  glyph: 'bucket',
  diagrams: 'azure.storage.StorageAccounts',
  arm: 'Microsoft.Storage/storageAccounts',
  // How far the second region has come: told anew with every reading.
  leftOut: ['properties.geoReplicationStats'],
  relations: [
    privateEndpoints,
    allowedSubnets('properties.networkAcls.virtualNetworkRules[].id'),
    // A rule may also be for all of a kind in a group, with `*` in place of names.
    {
      path: 'properties.networkAcls.resourceAccessRules[].resourceId',
      verb: 'allows traffic from',
      to: 'anything',
      ifKnown: true,
    },
    encryptedWith('properties.encryption.keyvaultproperties.keyvaulturi'),
  ],
  summary: [
    'kind',
    'sku.name',
    'properties.accessTier',
    'properties.publicNetworkAccess',
    'properties.networkAcls.defaultAction',
    'properties.allowBlobPublicAccess',
    'properties.minimumTlsVersion',
    'location',
  ],
  // Each service has a host in each region, and one more for each way to route there.
  // https://learn.microsoft.com/azure/storage/common/storage-account-overview#storage-account-endpoints
  aliases: ({ properties }) =>
    hostsAt(properties, [
      'properties.primaryEndpoints',
      'properties.secondaryEndpoints',
      'properties.customDomain.name',
    ]),
});
