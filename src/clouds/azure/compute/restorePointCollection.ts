import { armType } from '../armType.ts';

export const restorePointCollection = armType({
  id: 'azure.compute.restorePointCollection',
  title: 'Restore point collection',
  plural: 'Restore point collections',
  icon: 'history',
  glyph: 'files',
  detail: 'quiet',
  diagrams: 'azure.compute.RestorePointsCollections',
  arm: 'Microsoft.Compute/restorePointCollections',
  relations: [
    {
      path: 'properties.source.id',
      verb: 'reads from',
      to: ['azure.compute.virtualMachine', 'azure.compute.restorePointCollection'],
    },
  ],
  // Backups come and go every day.
  leftOut: ['properties.restorePoints'],
  summary: ['properties.source.location', 'properties.provisioningState', 'location'],
});
