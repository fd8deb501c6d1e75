import type { RelationRule } from '../../../model/resourceType.ts';

/** What disks and snapshots are made from. It may be gone since: they are whole without it. */
export const creationRelations: readonly RelationRule[] = [
  {
    path: 'properties.creationData.sourceResourceId',
    verb: 'references',
    to: ['azure.compute.snapshot', 'azure.compute.disk', 'azure.compute.restorePointCollection'],
    detail: ['createOption'],
  },
  { path: 'properties.creationData.imageReference.id', verb: 'references', to: ['azure.compute.image'] },
  {
    path: 'properties.creationData.galleryImageReference.id',
    verb: 'references',
    to: ['azure.compute.galleryImageVersion', 'azure.compute.galleryImage'],
  },
  {
    path: 'properties.creationData.sourceUri',
    verb: 'references',
    to: ['azure.storage.storageAccount'],
    hostOf: true,
    ifKnown: true,
  },
  {
    path: 'properties.creationData.storageAccountId',
    verb: 'references',
    to: ['azure.storage.storageAccount'],
  },
];

/**
 * Keys of disks and snapshots: on the server by a disk encryption set, and in the guest by keys in a vault.
 * https://learn.microsoft.com/azure/virtual-machines/disk-encryption-overview
 */
export const encryptionRelations: readonly RelationRule[] = [
  {
    path: 'properties.encryption.diskEncryptionSetId',
    verb: 'is encrypted with',
    to: ['azure.compute.diskEncryptionSet'],
  },
  {
    path: 'properties.securityProfile.secureVMDiskEncryptionSetId',
    verb: 'is encrypted with',
    to: ['azure.compute.diskEncryptionSet'],
  },
  {
    path: 'properties.encryptionSettingsCollection.encryptionSettings[].diskEncryptionKey.sourceVault.id',
    verb: 'is encrypted with',
    to: ['azure.keyvault.vault'],
  },
  {
    path: 'properties.encryptionSettingsCollection.encryptionSettings[].keyEncryptionKey.sourceVault.id',
    verb: 'is encrypted with',
    to: ['azure.keyvault.vault'],
  },
];

/** Private links through which disks and snapshots are exported. */
export const accessRelation: RelationRule = {
  path: 'properties.diskAccessId',
  verb: 'uses',
  to: ['azure.compute.diskAccess'],
};
