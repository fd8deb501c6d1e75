import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { allowedSubnets, encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const registry = armType({
  id: 'azure.containerregistry.registry',
  title: 'Container registry',
  plural: 'Container registries',
  icon: 'package',
  glyph: 'container',
  diagrams: 'azure.compute.ContainerRegistries',
  arm: 'Microsoft.ContainerRegistry/registries',
  relations: [
    allowedSubnets('properties.networkRuleSet.virtualNetworkRules[].id'),
    encryptedWith('properties.encryption.keyVaultProperties.keyIdentifier'),
    // Classic registries keep images in an account of their owner.
    // https://learn.microsoft.com/azure/container-registry/container-registry-skus
    { path: 'properties.storageAccount.id', verb: 'uses', to: ['azure.storage.storageAccount'] },
    privateEndpoints,
  ],
  leftOut: ['properties.status'],
  summary: [
    'properties.loginServer',
    'sku.name',
    'properties.publicNetworkAccess',
    'properties.adminUserEnabled',
    'properties.anonymousPullEnabled',
    'properties.zoneRedundancy',
    'location',
  ],
  // Blobs of images come from hosts of their own, one in each region.
  aliases: ({ properties }) => hostsAt(properties, ['properties.loginServer', 'properties.dataEndpointHostNames']),
});
