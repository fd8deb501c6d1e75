import { armType } from '../armType.ts';
import { accessRelation, creationRelations, encryptionRelations } from './diskRelations.ts';

export const disk = armType({
  id: 'azure.compute.disk',
  title: 'Disk',
  plural: 'Disks',
  icon: 'database',
  glyph: 'disk',
  diagrams: 'azure.compute.Disks',
  arm: 'Microsoft.Compute/disks',
  relations: [
    {
      path: 'managedBy',
      verb: 'is attached to',
      to: ['azure.compute.virtualMachine', 'azure.compute.scaleSet'],
    },
    // A shared disk is attached to several. https://learn.microsoft.com/azure/virtual-machines/disks-shared
    {
      path: 'managedByExtended[]',
      verb: 'is attached to',
      to: ['azure.compute.virtualMachine', 'azure.compute.scaleSet'],
    },
    {
      path: 'properties.shareInfo[].vmUri',
      verb: 'is attached to',
      to: ['azure.compute.virtualMachine', 'azure.compute.scaleSet'],
    },
    ...creationRelations,
    ...encryptionRelations,
    accessRelation,
  ],
  leftOut: ['properties.LastOwnershipUpdateTime', 'properties.lastOwnershipUpdateTime', 'properties.completionPercent'],
  summary: [
    'properties.diskSizeGB',
    'sku.name',
    'properties.diskState',
    'properties.osType',
    'properties.encryption.type',
    'properties.networkAccessPolicy',
    'zones',
    'location',
  ],
});
