import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { allowedSubnets, privateEndpoints } from '../serviceRules.ts';

export const vault = armType({
  id: 'azure.keyvault.vault',
  title: 'Key vault',
  plural: 'Key vaults',
  icon: 'key',
  glyph: 'key',
  detail: 'essential',
  diagrams: 'azure.security.KeyVaults',
  arm: 'Microsoft.KeyVault/vaults',
  relations: [
    privateEndpoints,
    allowedSubnets('properties.networkAcls.virtualNetworkRules[].id'),
    // The older way to give access; of those who have it, only identities of resources are read.
    {
      path: 'properties.accessPolicies[].objectId',
      verb: 'may access',
      to: 'anything',
      reversed: true,
      ifKnown: true,
    },
  ],
  summary: [
    'properties.vaultUri',
    'properties.sku.name',
    'properties.enableRbacAuthorization',
    'properties.publicNetworkAccess',
    'properties.networkAcls.defaultAction',
    'properties.enablePurgeProtection',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.vaultUri']),
});
