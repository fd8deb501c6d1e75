import { armType } from '../armType.ts';

export const galleryApplication = armType({
  id: 'azure.compute.galleryApplication',
  title: 'VM application',
  plural: 'VM applications',
  icon: 'extensions',
  glyph: 'image',
  diagrams: 'azure.other.VMAppDefinitions',
  arm: 'Microsoft.Compute/galleries/applications',
  summary: ['properties.supportedOSType', 'properties.description', 'properties.endOfLifeDate', 'location'],
});
