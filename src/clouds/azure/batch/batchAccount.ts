import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const batchAccount = armType({
  id: 'azure.batch.batchAccount',
  title: 'Batch account',
  plural: 'Batch accounts',
  icon: 'run-all',
  glyph: 'cluster',
  diagrams: 'azure.compute.BatchAccounts',
  arm: 'Microsoft.Batch/batchAccounts',
  relations: [
    { path: 'properties.autoStorage.storageAccountId', verb: 'uses', to: ['azure.storage.storageAccount'] },
    {
      path: 'properties.autoStorage.nodeIdentityReference.resourceId',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
    { path: 'properties.keyVaultReference.id', verb: 'uses', to: ['azure.keyvault.vault'] },
    encryptedWith('properties.encryption.keyVaultProperties.keyIdentifier'),
    privateEndpoints,
  ],
  leftOut: ['properties.autoStorage.lastKeySync', 'properties.dedicatedCoreQuotaPerVMFamily'],
  summary: [
    'properties.accountEndpoint',
    'properties.poolAllocationMode',
    'properties.publicNetworkAccess',
    'properties.allowedAuthenticationModes',
    'properties.dedicatedCoreQuota',
    'properties.poolQuota',
    'properties.provisioningState',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.accountEndpoint', 'properties.nodeManagementEndpoint']),
});
