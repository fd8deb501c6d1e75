import { armType } from '../armType.ts';

/** Stands for what is at the other end of a VPN: its address, and what is behind it. */
export const localNetworkGateway = armType({
  id: 'azure.network.localNetworkGateway',
  title: 'Local network gateway',
  plural: 'Local network gateways',
  icon: 'home',
  glyph: 'gateway',
  diagrams: 'azure.network.LocalNetworkGateways',
  routing: 'between',
  arm: 'Microsoft.Network/localNetworkGateways',
  // The other end may be anywhere: on premises, in another network, in another cloud.
  relations: ['gatewayIpAddress', 'fqdn', 'bgpSettings.bgpPeeringAddress'].map((end) => ({
    path: `properties.${end}`,
    verb: 'references',
    to: 'anything',
    hostOf: true,
    ifKnown: true,
  })),
  summary: [
    'properties.gatewayIpAddress',
    'properties.fqdn',
    'properties.localNetworkAddressSpace.addressPrefixes',
    'properties.bgpSettings.asn',
    'location',
  ],
});
