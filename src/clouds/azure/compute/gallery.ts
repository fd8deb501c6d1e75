import { armType } from '../armType.ts';

export const gallery = armType({
  id: 'azure.compute.gallery',
  title: 'Compute gallery',
  plural: 'Compute galleries',
  icon: 'library',
  glyph: 'image',
  detail: 'supporting',
  diagrams: 'azure.compute.AzureComputeGalleries',
  arm: 'Microsoft.Compute/galleries',
  leftOut: ['properties.sharingStatus'],
  summary: [
    'properties.description',
    'properties.sharingProfile.permissions',
    'properties.identifier.uniqueName',
    'location',
  ],
});
