import { armType } from '../armType.ts';

export const capacityReservation = armType({
  id: 'azure.compute.capacityReservation',
  title: 'Capacity reservation',
  plural: 'Capacity reservations',
  icon: 'bookmark',
  glyph: 'server',
  detail: 'quiet',
  diagrams: 'azure.general.Reservations',
  arm: 'Microsoft.Compute/capacityReservationGroups/capacityReservations',
  relations: [
    {
      path: 'properties.virtualMachinesAssociated[].id',
      verb: 'uses',
      to: ['azure.compute.virtualMachine', 'azure.compute.scaleSet'],
      reversed: true,
    },
  ],
  leftOut: ['properties.instanceView'],
  summary: ['sku.name', 'sku.capacity', 'properties.provisioningState', 'properties.timeCreated', 'zones', 'location'],
});
