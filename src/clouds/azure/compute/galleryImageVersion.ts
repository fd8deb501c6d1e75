import { armType } from '../armType.ts';

export const galleryImageVersion = armType({
  id: 'azure.compute.galleryImageVersion',
  title: 'Image version',
  plural: 'Image versions',
  icon: 'versions',
  glyph: 'image',
  diagrams: 'azure.compute.ImageVersions',
  arm: 'Microsoft.Compute/galleries/images/versions',
  relations: [
    // What it was made from. It may be gone since: a version is whole without it.
    {
      path: 'properties.storageProfile.source.id',
      verb: 'references',
      to: ['azure.compute.image', 'azure.compute.virtualMachine', 'azure.compute.galleryImageVersion'],
    },
    {
      path: 'properties.storageProfile.source.virtualMachineId',
      verb: 'references',
      to: ['azure.compute.virtualMachine'],
    },
    // Earlier versions of the interface have it here. https://learn.microsoft.com/rest/api/compute/gallery-image-versions/get
    {
      path: 'properties.publishingProfile.source.managedImage.id',
      verb: 'references',
      to: ['azure.compute.image'],
    },
    {
      path: 'properties.storageProfile.osDiskImage.source.id',
      verb: 'references',
      to: ['azure.compute.snapshot', 'azure.compute.disk'],
    },
    {
      path: 'properties.storageProfile.dataDiskImages[].source.id',
      verb: 'references',
      to: ['azure.compute.snapshot', 'azure.compute.disk'],
    },
    {
      path: 'properties.storageProfile.osDiskImage.source.storageAccountId',
      verb: 'references',
      to: ['azure.storage.storageAccount'],
    },
    {
      path: 'properties.storageProfile.dataDiskImages[].source.storageAccountId',
      verb: 'references',
      to: ['azure.storage.storageAccount'],
    },
    {
      path: 'properties.publishingProfile.targetRegions[].encryption.osDiskImage.diskEncryptionSetId',
      verb: 'is encrypted with',
      to: ['azure.compute.diskEncryptionSet'],
      detail: ['name'],
    },
    {
      path: 'properties.publishingProfile.targetRegions[].encryption.osDiskImage.securityProfile.secureVMDiskEncryptionSetId',
      verb: 'is encrypted with',
      to: ['azure.compute.diskEncryptionSet'],
      detail: ['name'],
    },
    {
      path: 'properties.publishingProfile.targetRegions[].encryption.dataDiskImages[].diskEncryptionSetId',
      verb: 'is encrypted with',
      to: ['azure.compute.diskEncryptionSet'],
      detail: ['name'],
    },
  ],
  // How far copying to regions has come.
  leftOut: ['properties.replicationStatus', 'properties.validationsProfile'],
  summary: [
    'properties.publishingProfile.publishedDate',
    'properties.publishingProfile.endOfLifeDate',
    'properties.publishingProfile.excludeFromLatest',
    'properties.publishingProfile.targetRegions',
    'properties.storageProfile.osDiskImage.sizeInGB',
  ],
});
