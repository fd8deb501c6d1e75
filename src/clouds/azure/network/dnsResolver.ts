import { armType } from '../armType.ts';

export const dnsResolver = armType({
  id: 'azure.network.dnsResolver',
  title: 'DNS private resolver',
  plural: 'DNS private resolvers',
  icon: 'search',
  glyph: 'search',
  diagrams: 'azure.networking.DNSPrivateResolver',
  arm: 'Microsoft.Network/dnsResolvers',
  relations: [{ path: 'properties.virtualNetwork.id', verb: 'runs in', to: ['azure.network.virtualNetwork'] }],
  summary: ['properties.virtualNetwork.id', 'properties.dnsResolverState', 'location'],
});
