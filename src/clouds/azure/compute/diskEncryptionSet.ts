import { armType } from '../armType.ts';

export const diskEncryptionSet = armType({
  id: 'azure.compute.diskEncryptionSet',
  title: 'Disk encryption set',
  plural: 'Disk encryption sets',
  icon: 'key',
  glyph: 'key',
  detail: 'quiet',
  diagrams: 'azure.compute.DiskEncryptionSets',
  arm: 'Microsoft.Compute/diskEncryptionSets',
  relations: [
    { path: 'properties.activeKey.sourceVault.id', verb: 'uses', to: ['azure.keyvault.vault'] },
    // The vault goes unnamed where its key is in another subscription, or the version is chosen by Azure.
    {
      path: 'properties.activeKey.keyUrl',
      verb: 'uses',
      to: ['azure.keyvault.vault', 'azure.keyvault.managedHsm'],
      hostOf: true,
      ifKnown: true,
    },
    // What was encrypted before a rotation may need it still.
    { path: 'properties.previousKeys[].sourceVault.id', verb: 'uses', to: ['azure.keyvault.vault'] },
  ],
  leftOut: ['properties.lastKeyRotationTimestamp'],
  summary: [
    'properties.encryptionType',
    'properties.activeKey.keyUrl',
    'properties.rotationToLatestKeyVersionEnabled',
    'properties.autoKeyRotationError.message',
    'location',
  ],
});
