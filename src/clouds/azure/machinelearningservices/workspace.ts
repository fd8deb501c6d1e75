import { armType, resourceGroupType } from '../armType.ts';
import { textsAt } from '../network/addresses.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

/** A workspace of its own, a hub, or a project in a hub: its kind says which. https://learn.microsoft.com/azure/machine-learning/concept-hub-workspace */
export const workspace = armType({
  id: 'azure.machinelearningservices.workspace',
  title: 'Machine learning workspace',
  plural: 'Machine learning workspaces',
  icon: 'beaker',
  glyph: 'workflow',
  diagrams: 'azure.aimachinelearning.MachineLearning',
  arm: 'Microsoft.MachineLearningServices/workspaces',
  relations: [
    { path: 'properties.storageAccount', verb: 'uses', to: ['azure.storage.storageAccount'] },
    { path: 'properties.storageAccounts[]', verb: 'uses', to: ['azure.storage.storageAccount'] },
    { path: 'properties.keyVault', verb: 'uses', to: ['azure.keyvault.vault'] },
    { path: 'properties.keyVaults[]', verb: 'uses', to: ['azure.keyvault.vault'] },
    { path: 'properties.applicationInsights', verb: 'sends to', to: ['azure.insights.component'] },
    { path: 'properties.containerRegistry', verb: 'uses', to: ['azure.containerregistry.registry'] },
    { path: 'properties.containerRegistries[]', verb: 'uses', to: ['azure.containerregistry.registry'] },
    { path: 'properties.hubResourceId', verb: 'runs in', to: ['azure.machinelearningservices.workspace'] },
    {
      path: 'properties.associatedWorkspaces[]',
      verb: 'runs in',
      to: ['azure.machinelearningservices.workspace'],
      reversed: true,
    },
    {
      path: 'properties.primaryUserAssignedIdentity',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
    {
      path: 'properties.encryption.identity.userAssignedIdentity',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
    {
      path: 'properties.encryption.keyVaultProperties.keyVaultArmId',
      verb: 'is encrypted with',
      to: ['azure.keyvault.vault', 'azure.keyvault.managedHsm'],
    },
    encryptedWith('properties.encryption.keyVaultProperties.keyIdentifier'),
    // Where Azure makes what a workspace with a key of its owner needs. Named, not by an id.
    {
      path: 'properties.serviceProvisionedResourceGroup',
      verb: 'is managed by',
      to: [resourceGroupType],
      reversed: true,
      ifKnown: true,
    },
    {
      path: 'properties.sharedPrivateLinkResources[].properties.privateLinkResourceId',
      verb: 'uses',
      to: 'anything',
    },
    // What the network that Azure manages for it lets through.
    // https://learn.microsoft.com/azure/machine-learning/how-to-managed-network
    {
      path: 'properties.managedNetwork.outboundRules.*.destination.serviceResourceId',
      verb: 'allows traffic to',
      to: 'anything',
    },
    privateEndpoints,
  ],
  leftOut: ['etag', 'properties.notebookInfo.notebookPreparationError'],
  summary: [
    'kind',
    'properties.friendlyName',
    'properties.publicNetworkAccess',
    'properties.managedNetwork.isolationMode',
    'properties.hbiWorkspace',
    'properties.provisioningState',
    'location',
  ],
  aliases: ({ properties }) => textsAt(properties, 'properties.notebookInfo.fqdn'),
});
