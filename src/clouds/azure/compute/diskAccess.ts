import { armType } from '../armType.ts';
import { privateEndpoints } from '../serviceRules.ts';

/** https://learn.microsoft.com/azure/virtual-machines/disks-restrict-import-export-overview */
export const diskAccess = armType({
  id: 'azure.compute.diskAccess',
  title: 'Disk access',
  plural: 'Disk accesses',
  icon: 'lock',
  glyph: 'endpoint',
  detail: 'supporting',
  diagrams: 'azure.networking.PrivateLink',
  arm: 'Microsoft.Compute/diskAccesses',
  relations: [privateEndpoints],
  summary: ['properties.provisioningState', 'properties.timeCreated', 'location'],
});
