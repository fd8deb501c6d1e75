import { armType } from '../armType.ts';

export const proximityPlacementGroup = armType({
  id: 'azure.compute.proximityPlacementGroup',
  title: 'Proximity placement group',
  plural: 'Proximity placement groups',
  icon: 'location',
  glyph: 'group',
  detail: 'quiet',
  diagrams: 'azure.networking.ProximityPlacementGroups',
  arm: 'Microsoft.Compute/proximityPlacementGroups',
  relations: [
    {
      path: 'properties.virtualMachines[].id',
      verb: 'is member of',
      to: ['azure.compute.virtualMachine'],
      reversed: true,
    },
    {
      path: 'properties.virtualMachineScaleSets[].id',
      verb: 'is member of',
      to: ['azure.compute.scaleSet'],
      reversed: true,
    },
    {
      path: 'properties.availabilitySets[].id',
      verb: 'is member of',
      to: ['azure.compute.availabilitySet'],
      reversed: true,
    },
  ],
  leftOut: ['properties.colocationStatus'],
  summary: ['properties.proximityPlacementGroupType', 'properties.intent.vmSizes', 'zones', 'location'],
});
