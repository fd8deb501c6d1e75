import { armType } from '../armType.ts';
import { textsAt } from '../network/addresses.ts';
import { encryptedWith } from '../serviceRules.ts';

export const containerGroup = armType({
  id: 'azure.containerinstance.containerGroup',
  title: 'Container instance',
  plural: 'Container instances',
  icon: 'package',
  glyph: 'container',
  diagrams: 'azure.compute.ContainerInstances',
  arm: 'Microsoft.ContainerInstance/containerGroups',
  relations: [
    { path: 'properties.subnetIds[].id', verb: 'runs in', to: ['azure.network.subnet'] },
    // Versions of the interface before 2021-07-01 name a network profile, which names the subnet.
    { path: 'properties.networkProfile.id', verb: 'runs in', to: 'anything' },
    ...['containers', 'initContainers'].map((list) => ({
      path: `properties.${list}[].properties.image`,
      verb: 'uses' as const,
      to: ['azure.containerregistry.registry'],
      hostOf: true as const,
      ifKnown: true as const,
      detail: ['image'],
    })),
    {
      path: 'properties.imageRegistryCredentials[].identity',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
    {
      path: 'properties.diagnostics.logAnalytics.workspaceResourceId',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
    },
    // The id that a workspace has beside its resource's.
    {
      path: 'properties.diagnostics.logAnalytics.workspaceId',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
      ifKnown: true,
    },
    encryptedWith('properties.encryptionProperties.vaultBaseUrl'),
    {
      path: 'properties.encryptionProperties.identity',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
  ],
  leftOut: ['properties.instanceView'],
  summary: [
    'properties.provisioningState',
    'properties.osType',
    'properties.containers',
    'properties.ipAddress.ip',
    'properties.ipAddress.fqdn',
    'properties.restartPolicy',
    'properties.sku',
    'location',
  ],
  aliases: ({ properties }) => textsAt(properties, 'properties.ipAddress.ip', 'properties.ipAddress.fqdn'),
});
