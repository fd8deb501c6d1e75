import { armType } from '../armType.ts';

export const availabilitySet = armType({
  id: 'azure.compute.availabilitySet',
  title: 'Availability set',
  plural: 'Availability sets',
  icon: 'layers',
  glyph: 'group',
  diagrams: 'azure.compute.AvailabilitySets',
  arm: 'Microsoft.Compute/availabilitySets',
  relations: [
    {
      path: 'properties.virtualMachines[].id',
      verb: 'is member of',
      to: ['azure.compute.virtualMachine'],
      reversed: true,
    },
    {
      path: 'properties.proximityPlacementGroup.id',
      verb: 'is member of',
      to: ['azure.compute.proximityPlacementGroup'],
    },
  ],
  leftOut: ['properties.statuses'],
  summary: ['sku.name', 'properties.platformFaultDomainCount', 'properties.platformUpdateDomainCount', 'location'],
});
