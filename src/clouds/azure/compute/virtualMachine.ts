import { armType } from '../armType.ts';
import { machineRelations } from './machineRelations.ts';

export const virtualMachine = armType({
  id: 'azure.compute.virtualMachine',
  title: 'Virtual machine',
  plural: 'Virtual machines',
  icon: 'vm',
  glyph: 'server',
  diagrams: 'azure.compute.VM',
  arm: 'Microsoft.Compute/virtualMachines',
  relations: [
    {
      path: 'properties.networkProfile.networkInterfaces[].id',
      verb: 'is attached to',
      to: ['azure.network.networkInterface'],
      reversed: true,
    },
    {
      path: 'properties.storageProfile.osDisk.managedDisk.id',
      verb: 'is attached to',
      to: ['azure.compute.disk'],
      reversed: true,
    },
    {
      path: 'properties.storageProfile.dataDisks[].managedDisk.id',
      verb: 'is attached to',
      to: ['azure.compute.disk'],
      reversed: true,
    },
    // Disks from before managed ones are blobs.
    {
      path: 'properties.storageProfile.osDisk.vhd.uri',
      verb: 'uses',
      to: ['azure.storage.storageAccount'],
      hostOf: true,
      ifKnown: true,
    },
    {
      path: 'properties.storageProfile.dataDisks[].vhd.uri',
      verb: 'uses',
      to: ['azure.storage.storageAccount'],
      hostOf: true,
      ifKnown: true,
    },
    // Encrypted in the guest, in the first version of that. https://learn.microsoft.com/azure/virtual-machines/disk-encryption-overview
    {
      path: 'properties.storageProfile.osDisk.encryptionSettings.diskEncryptionKey.sourceVault.id',
      verb: 'is encrypted with',
      to: ['azure.keyvault.vault'],
    },
    {
      path: 'properties.storageProfile.osDisk.encryptionSettings.keyEncryptionKey.sourceVault.id',
      verb: 'is encrypted with',
      to: ['azure.keyvault.vault'],
    },
    { path: 'properties.availabilitySet.id', verb: 'is member of', to: ['azure.compute.availabilitySet'] },
    { path: 'properties.virtualMachineScaleSet.id', verb: 'is member of', to: ['azure.compute.scaleSet'] },
    {
      path: 'properties.proximityPlacementGroup.id',
      verb: 'is member of',
      to: ['azure.compute.proximityPlacementGroup'],
    },
    { path: 'properties.host.id', verb: 'runs in', to: ['azure.compute.dedicatedHost'] },
    { path: 'properties.hostGroup.id', verb: 'runs in', to: ['azure.compute.dedicatedHostGroup'] },
    ...machineRelations('properties'),
  ],
  // Extensions are resources of their own.
  leftOut: ['resources', 'etag', 'properties.instanceView'],
  summary: [
    'properties.hardwareProfile.vmSize',
    'properties.extended.instanceView.powerState.displayStatus',
    'properties.storageProfile.osDisk.osType',
    'properties.storageProfile.imageReference.offer',
    'properties.storageProfile.imageReference.sku',
    'location',
    'zones',
    'properties.timeCreated',
  ],
});
