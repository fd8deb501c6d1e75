import { armType } from '../armType.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const vault = armType({
  id: 'azure.recoveryservices.vault',
  title: 'Recovery Services vault',
  plural: 'Recovery Services vaults',
  icon: 'history',
  glyph: 'files',
  diagrams: 'azure.storage.RecoveryServicesVaults',
  arm: 'Microsoft.RecoveryServices/vaults',
  relations: [privateEndpoints, encryptedWith('properties.encryption.keyVaultProperties.keyUri')],
  summary: [
    'sku.name',
    'properties.redundancySettings.standardTierStorageRedundancy',
    'properties.redundancySettings.crossRegionRestore',
    'properties.securitySettings.immutabilitySettings.state',
    'properties.securitySettings.softDeleteSettings.softDeleteState',
    'properties.publicNetworkAccess',
    'location',
  ],
});
