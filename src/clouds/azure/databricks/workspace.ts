import { armType, resourceGroupType } from '../armType.ts';
import { textsAt } from '../network/addresses.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const workspace = armType({
  id: 'azure.databricks.workspace',
  title: 'Databricks workspace',
  plural: 'Databricks workspaces',
  icon: 'graph',
  glyph: 'cluster',
  diagrams: 'azure.analytics.AzureDatabricks',
  arm: 'Microsoft.Databricks/workspaces',
  relations: [
    {
      path: 'properties.managedResourceGroupId',
      verb: 'is managed by',
      to: [resourceGroupType],
      reversed: true,
    },
    // Subnets are told by their names in it.
    {
      path: 'properties.parameters.customVirtualNetworkId.value',
      verb: 'runs in',
      to: ['azure.network.virtualNetwork'],
    },
    { path: 'properties.parameters.loadBalancerId.value', verb: 'uses', to: ['azure.network.loadBalancer'] },
    {
      path: 'properties.parameters.amlWorkspaceId.value',
      verb: 'uses',
      to: ['azure.machinelearningservices.workspace'],
    },
    { path: 'properties.accessConnector.id', verb: 'uses', to: ['azure.databricks.accessConnector'] },
    {
      path: 'properties.accessConnector.userAssignedIdentityId',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
    {
      path: 'properties.diskEncryptionSetId',
      verb: 'is encrypted with',
      to: ['azure.compute.diskEncryptionSet'],
    },
    encryptedWith('properties.encryption.entities.managedServices.keyVaultProperties.keyVaultUri'),
    encryptedWith('properties.encryption.entities.managedDisk.keyVaultProperties.keyVaultUri'),
    encryptedWith('properties.parameters.encryption.value.keyvaulturi'),
    privateEndpoints,
  ],
  leftOut: ['properties.uiDefinitionUri', 'properties.updatedBy'],
  summary: [
    'properties.workspaceUrl',
    'sku.name',
    'properties.publicNetworkAccess',
    'properties.parameters.enableNoPublicIp.value',
    'properties.parameters.customPrivateSubnetName.value',
    'properties.parameters.customPublicSubnetName.value',
    'properties.provisioningState',
    'location',
  ],
  aliases: ({ properties }) => textsAt(properties, 'properties.workspaceUrl'),
});
