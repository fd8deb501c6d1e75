import { armType } from '../armType.ts';
import { encryptedWith } from '../serviceRules.ts';

export const backupVault = armType({
  id: 'azure.dataprotection.backupVault',
  title: 'Backup vault',
  plural: 'Backup vaults',
  icon: 'history',
  glyph: 'files',
  diagrams: 'azure.other.BackupVault',
  arm: 'Microsoft.DataProtection/backupVaults',
  relations: [
    encryptedWith('properties.securitySettings.encryptionSettings.keyVaultProperties.keyUri'),
    // Others have to agree before it is weakened.
    { path: 'properties.resourceGuardOperationRequests[]', verb: 'is protected by', to: 'anything' },
  ],
  summary: [
    'properties.storageSettings',
    'properties.securitySettings.immutabilitySettings.state',
    'properties.securitySettings.softDeleteSettings.state',
    'properties.featureSettings.crossRegionRestoreSettings.state',
    'properties.secureScore',
    'location',
  ],
});
