import { armType } from '../armType.ts';

export const publicIpPrefix = armType({
  id: 'azure.network.publicIpPrefix',
  title: 'Public IP prefix',
  plural: 'Public IP prefixes',
  icon: 'pinned',
  glyph: 'address',
  diagrams: 'azure.networking.PublicIpPrefixes',
  arm: 'Microsoft.Network/publicIPPrefixes',
  relations: [
    {
      path: 'properties.publicIPAddresses[].id',
      verb: 'is member of',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
    { path: 'properties.customIPPrefix.id', verb: 'is member of', to: ['azure.network.customIpPrefix'] },
    { path: 'properties.natGateway.id', verb: 'is attached to', to: ['azure.network.natGateway'] },
    {
      path: 'properties.loadBalancerFrontendIpConfiguration.id',
      verb: 'is attached to',
      to: ['azure.network.loadBalancer'],
    },
  ],
  summary: [
    'properties.ipPrefix',
    'properties.prefixLength',
    'properties.publicIPAddressVersion',
    'sku.name',
    'zones',
    'location',
  ],
});
