import { armType } from '../armType.ts';
import { machineRelations } from './machineRelations.ts';

const machines = 'properties.virtualMachineProfile';
const interfaces = `${machines}.networkProfile.networkInterfaceConfigurations[].properties`;
const addresses = `${interfaces}.ipConfigurations[].properties`;

/**
 * Its machines are resources of their own where it is flexible, and a part of it where it is uniform.
 * https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-orchestration-modes
 */
export const scaleSet = armType({
  id: 'azure.compute.scaleSet',
  title: 'Scale set',
  plural: 'Scale sets',
  icon: 'server-environment',
  glyph: 'group',
  detail: 'essential',
  diagrams: 'azure.compute.VMScaleSets',
  arm: 'Microsoft.Compute/virtualMachineScaleSets',
  relations: [
    { path: `${addresses}.subnet.id`, verb: 'runs in', to: ['azure.network.subnet'] },
    {
      path: `${interfaces}.networkSecurityGroup.id`,
      verb: 'is protected by',
      to: ['azure.network.networkSecurityGroup'],
    },
    {
      path: `${addresses}.applicationSecurityGroups[].id`,
      verb: 'is member of',
      to: ['azure.network.applicationSecurityGroup'],
    },
    {
      path: `${addresses}.loadBalancerBackendAddressPools[].id`,
      verb: 'serves',
      to: ['azure.network.loadBalancer'],
    },
    {
      path: `${addresses}.loadBalancerInboundNatPools[].id`,
      verb: 'serves',
      to: ['azure.network.loadBalancer'],
    },
    {
      path: `${addresses}.applicationGatewayBackendAddressPools[].id`,
      verb: 'serves',
      to: ['azure.network.applicationGateway'],
    },
    {
      path: `${addresses}.publicIPAddressConfiguration.properties.publicIPPrefix.id`,
      verb: 'uses',
      to: ['azure.network.publicIpPrefix'],
    },
    // Machines are replaced when a probe of the load balancer says so.
    { path: `${machines}.networkProfile.healthProbe.id`, verb: 'uses', to: ['azure.network.loadBalancer'] },
    ...machineRelations(machines),
    {
      path: `${machines}.extensionProfile.extensions[].properties.protectedSettingsFromKeyVault.sourceVault.id`,
      verb: 'uses',
      to: ['azure.keyvault.vault'],
      detail: ['type'],
    },
    {
      path: `${machines}.extensionProfile.extensions[].properties.settings.*`,
      verb: 'uses',
      to: ['azure.keyvault.vault'],
      detail: ['type'],
    },
    {
      path: `${machines}.extensionProfile.extensions[].properties.settings.workspaceId`,
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
      ifKnown: true,
      detail: ['type'],
    },
    {
      path: 'properties.proximityPlacementGroup.id',
      verb: 'is member of',
      to: ['azure.compute.proximityPlacementGroup'],
    },
    { path: 'properties.hostGroup.id', verb: 'runs in', to: ['azure.compute.dedicatedHostGroup'] },
  ],
  leftOut: ['etag'],
  summary: [
    'sku.name',
    'sku.capacity',
    'properties.orchestrationMode',
    'properties.virtualMachineProfile.storageProfile.osDisk.osType',
    'properties.virtualMachineProfile.storageProfile.imageReference.offer',
    'properties.upgradePolicy.mode',
    'zones',
    'location',
  ],
});
