import { armType } from '../armType.ts';

/** From where queries go to other DNS servers. */
export const dnsOutboundEndpoint = armType({
  id: 'azure.network.dnsOutboundEndpoint',
  title: 'DNS outbound endpoint',
  plural: 'DNS outbound endpoints',
  icon: 'sign-out',
  glyph: 'endpoint',
  diagrams: 'azure.networking.DNSPrivateResolver',
  arm: 'Microsoft.Network/dnsResolvers/outboundEndpoints',
  relations: [{ path: 'properties.subnet.id', verb: 'runs in', to: ['azure.network.subnet'] }],
  summary: ['properties.subnet.id', 'location'],
});
