import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const configurationStore = armType({
  id: 'azure.appconfiguration.configurationStore',
  title: 'App configuration',
  plural: 'App configurations',
  icon: 'settings',
  glyph: 'table',
  diagrams: 'azure.integration.AppConfiguration',
  arm: 'Microsoft.AppConfiguration/configurationStores',
  relations: [privateEndpoints, encryptedWith('properties.encryption.keyVaultProperties.keyIdentifier')],
  summary: [
    'properties.endpoint',
    'sku.name',
    'properties.publicNetworkAccess',
    'properties.disableLocalAuth',
    'properties.enablePurgeProtection',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.endpoint']),
});
