import { armType } from '../armType.ts';

export const galleryApplicationVersion = armType({
  id: 'azure.compute.galleryApplicationVersion',
  title: 'VM application version',
  plural: 'VM application versions',
  icon: 'versions',
  glyph: 'image',
  diagrams: 'azure.other.VMAppVersions',
  arm: 'Microsoft.Compute/galleries/applications/versions',
  relations: [
    // A blob that it was copied from when it was made.
    {
      path: 'properties.publishingProfile.source.mediaLink',
      verb: 'references',
      to: ['azure.storage.storageAccount'],
      hostOf: true,
      ifKnown: true,
    },
  ],
  leftOut: ['properties.replicationStatus'],
  summary: [
    'properties.publishingProfile.publishedDate',
    'properties.publishingProfile.endOfLifeDate',
    'properties.publishingProfile.excludeFromLatest',
    'properties.publishingProfile.targetRegions',
  ],
});
