import { armType } from '../armType.ts';

export const galleryImage = armType({
  id: 'azure.compute.galleryImage',
  title: 'Image definition',
  plural: 'Image definitions',
  icon: 'file-media',
  glyph: 'image',
  diagrams: 'azure.compute.ImageDefinitions',
  arm: 'Microsoft.Compute/galleries/images',
  summary: [
    'properties.osType',
    'properties.osState',
    'properties.identifier.publisher',
    'properties.identifier.offer',
    'properties.identifier.sku',
    'properties.hyperVGeneration',
    'properties.architecture',
    'properties.endOfLifeDate',
  ],
});
