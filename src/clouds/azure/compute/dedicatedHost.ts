import { armType } from '../armType.ts';

export const dedicatedHost = armType({
  id: 'azure.compute.dedicatedHost',
  title: 'Dedicated host',
  plural: 'Dedicated hosts',
  icon: 'server',
  glyph: 'server',
  diagrams: 'azure.compute.Hosts',
  arm: 'Microsoft.Compute/hostGroups/hosts',
  relations: [
    {
      path: 'properties.virtualMachines[].id',
      verb: 'runs in',
      to: ['azure.compute.virtualMachine', 'azure.compute.scaleSet'],
      reversed: true,
    },
  ],
  // How much of it is free.
  leftOut: ['properties.instanceView'],
  summary: [
    'sku.name',
    'properties.platformFaultDomain',
    'properties.licenseType',
    'properties.autoReplaceOnFailure',
    'properties.provisioningState',
    'location',
  ],
});
