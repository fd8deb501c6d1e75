import { armType } from '../armType.ts';
import { textsInEach } from './addresses.ts';

/** Where other networks send their queries to. */
export const dnsInboundEndpoint = armType({
  id: 'azure.network.dnsInboundEndpoint',
  title: 'DNS inbound endpoint',
  plural: 'DNS inbound endpoints',
  icon: 'sign-in',
  glyph: 'endpoint',
  diagrams: 'azure.networking.DNSPrivateResolver',
  arm: 'Microsoft.Network/dnsResolvers/inboundEndpoints',
  relations: [
    {
      path: 'properties.ipConfigurations[].subnet.id',
      verb: 'runs in',
      to: ['azure.network.subnet'],
      detail: ['privateIpAddress'],
    },
  ],
  summary: ['properties.ipConfigurations', 'location'],
  // Networks name it as their DNS server, and rules of other resolvers lead to it.
  addresses: ({ properties }) => textsInEach(properties, 'properties.ipConfigurations', 'privateIpAddress'),
});
