import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { allowedSubnets, privateEndpoints } from '../serviceRules.ts';

export const managedHsm = armType({
  id: 'azure.keyvault.managedHsm',
  title: 'Managed HSM',
  plural: 'Managed HSMs',
  icon: 'key',
  glyph: 'key',
  diagrams: 'azure.other.DedicatedHsm',
  arm: 'Microsoft.KeyVault/managedHSMs',
  relations: [privateEndpoints, allowedSubnets('properties.networkAcls.virtualNetworkRules[].id')],
  summary: [
    'properties.hsmUri',
    'sku.name',
    'properties.regions',
    'properties.publicNetworkAccess',
    'properties.networkAcls.defaultAction',
    'properties.enablePurgeProtection',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.hsmUri']),
});
