import { armType, resourceGroupType } from '../armType.ts';
import { textsAt } from '../network/addresses.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const managedEnvironment = armType({
  id: 'azure.app.managedEnvironment',
  title: 'Container Apps environment',
  plural: 'Container Apps environments',
  icon: 'server-environment',
  glyph: 'cluster',
  diagrams: 'azure.other.ContainerAppsEnvironments',
  arm: 'Microsoft.App/managedEnvironments',
  relations: [
    {
      path: 'properties.vnetConfiguration.infrastructureSubnetId',
      verb: 'runs in',
      to: ['azure.network.subnet'],
    },
    // Earlier versions of the interface had a second one.
    { path: 'properties.vnetConfiguration.runtimeSubnetId', verb: 'runs in', to: ['azure.network.subnet'] },
    // The id that a workspace has beside its resource's.
    {
      path: 'properties.appLogsConfiguration.logAnalyticsConfiguration.customerId',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
      ifKnown: true,
    },
    // Named, not by an id. https://learn.microsoft.com/azure/container-apps/networking#managed-resources
    {
      path: 'properties.infrastructureResourceGroup',
      verb: 'is managed by',
      to: [resourceGroupType],
      reversed: true,
      ifKnown: true,
    },
    {
      path: 'properties.customDomainConfiguration.certificateKeyVaultProperties.keyVaultUrl',
      verb: 'uses',
      to: ['azure.keyvault.vault'],
      hostOf: true,
      ifKnown: true,
    },
    {
      path: 'properties.customDomainConfiguration.certificateKeyVaultProperties.identity',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
    privateEndpoints,
  ],
  leftOut: [
    'properties.eventStreamEndpoint',
    'properties.daprAIInstrumentationKey',
    'properties.daprAIConnectionString',
  ],
  summary: [
    'properties.defaultDomain',
    'properties.staticIp',
    'properties.vnetConfiguration.internal',
    'properties.publicNetworkAccess',
    'properties.appLogsConfiguration.destination',
    'properties.zoneRedundant',
    'properties.provisioningState',
    'location',
  ],
  aliases: ({ properties }) =>
    textsAt(
      properties,
      'properties.defaultDomain',
      'properties.customDomainConfiguration.dnsSuffix',
      'properties.staticIp',
    ),
});
