import { armType } from '../armType.ts';
import { accessRelation, creationRelations, encryptionRelations } from './diskRelations.ts';

export const snapshot = armType({
  id: 'azure.compute.snapshot',
  title: 'Snapshot',
  plural: 'Snapshots',
  icon: 'device-camera',
  glyph: 'image',
  diagrams: 'azure.compute.DiskSnapshots',
  arm: 'Microsoft.Compute/snapshots',
  relations: [
    { path: 'managedBy', verb: 'is managed by', to: 'anything' },
    ...creationRelations,
    ...encryptionRelations,
    accessRelation,
  ],
  leftOut: ['properties.completionPercent'],
  summary: [
    'properties.diskSizeGB',
    'properties.incremental',
    'properties.osType',
    'properties.timeCreated',
    'properties.encryption.type',
    'sku.name',
    'location',
  ],
});
