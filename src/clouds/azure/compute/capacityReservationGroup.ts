import { armType } from '../armType.ts';

export const capacityReservationGroup = armType({
  id: 'azure.compute.capacityReservationGroup',
  title: 'Capacity reservation group',
  plural: 'Capacity reservation groups',
  icon: 'bookmark',
  glyph: 'group',
  detail: 'quiet',
  diagrams: 'azure.other.CapacityReservationGroups',
  arm: 'Microsoft.Compute/capacityReservationGroups',
  relations: [
    {
      path: 'properties.virtualMachinesAssociated[].id',
      verb: 'uses',
      to: ['azure.compute.virtualMachine', 'azure.compute.scaleSet'],
      reversed: true,
    },
    {
      path: 'properties.sharingProfile.subscriptionIds[].id',
      verb: 'gives access to',
      to: ['azure.resources.subscription'],
    },
  ],
  // Reservations are resources of their own.
  leftOut: ['properties.capacityReservations', 'properties.instanceView'],
  summary: ['properties.reservationType', 'zones', 'location'],
});
