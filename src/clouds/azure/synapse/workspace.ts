import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const workspace = armType({
  id: 'azure.synapse.workspace',
  title: 'Synapse workspace',
  plural: 'Synapse workspaces',
  icon: 'graph',
  glyph: 'database',
  diagrams: 'azure.analytics.AzureSynapseAnalytics',
  arm: 'Microsoft.Synapse/workspaces',
  relations: [
    privateEndpoints,
    {
      path: 'properties.defaultDataLakeStorage.resourceId',
      verb: 'uses',
      to: ['azure.storage.storageAccount'],
      detail: ['filesystem'],
    },
    {
      path: 'properties.defaultDataLakeStorage.accountUrl',
      verb: 'uses',
      to: ['azure.storage.storageAccount'],
      hostOf: true,
      ifKnown: true,
      detail: ['filesystem'],
    },
    { path: 'properties.virtualNetworkProfile.computeSubnetId', verb: 'runs in', to: ['azure.network.subnet'] },
    encryptedWith('properties.encryption.cmk.key.keyVaultUrl'),
    { path: 'properties.purviewConfiguration.purviewResourceId', verb: 'uses', to: 'anything' },
  ],
  summary: [
    'properties.connectivityEndpoints.sql',
    'properties.defaultDataLakeStorage.accountUrl',
    'properties.managedVirtualNetwork',
    'properties.publicNetworkAccess',
    'properties.managedResourceGroupName',
    'properties.provisioningState',
    'location',
  ],
  // `web` is the portal that all workspaces share.
  aliases: ({ properties }) =>
    hostsAt(properties, [
      'properties.connectivityEndpoints.dev',
      'properties.connectivityEndpoints.sql',
      'properties.connectivityEndpoints.sqlOnDemand',
    ]),
});
