import { armType } from '../armType.ts';

export const image = armType({
  id: 'azure.compute.image',
  title: 'Image',
  plural: 'Images',
  icon: 'package',
  glyph: 'image',
  diagrams: 'azure.compute.Images',
  arm: 'Microsoft.Compute/images',
  relations: [
    // What it was made from. It may be gone since: an image is whole without it.
    { path: 'properties.sourceVirtualMachine.id', verb: 'references', to: ['azure.compute.virtualMachine'] },
    { path: 'properties.storageProfile.osDisk.snapshot.id', verb: 'references', to: ['azure.compute.snapshot'] },
    { path: 'properties.storageProfile.osDisk.managedDisk.id', verb: 'references', to: ['azure.compute.disk'] },
    {
      path: 'properties.storageProfile.dataDisks[].snapshot.id',
      verb: 'references',
      to: ['azure.compute.snapshot'],
    },
    {
      path: 'properties.storageProfile.dataDisks[].managedDisk.id',
      verb: 'references',
      to: ['azure.compute.disk'],
    },
    {
      path: 'properties.storageProfile.osDisk.diskEncryptionSet.id',
      verb: 'is encrypted with',
      to: ['azure.compute.diskEncryptionSet'],
    },
    {
      path: 'properties.storageProfile.dataDisks[].diskEncryptionSet.id',
      verb: 'is encrypted with',
      to: ['azure.compute.diskEncryptionSet'],
    },
    {
      path: 'properties.storageProfile.osDisk.blobUri',
      verb: 'references',
      to: ['azure.storage.storageAccount'],
      hostOf: true,
      ifKnown: true,
    },
    {
      path: 'properties.storageProfile.dataDisks[].blobUri',
      verb: 'references',
      to: ['azure.storage.storageAccount'],
      hostOf: true,
      ifKnown: true,
    },
  ],
  summary: [
    'properties.storageProfile.osDisk.osType',
    'properties.storageProfile.osDisk.osState',
    'properties.storageProfile.osDisk.diskSizeGB',
    'properties.hyperVGeneration',
    'location',
  ],
});
