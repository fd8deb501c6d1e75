import { armType } from '../armType.ts';

/** A gateway for people's own devices in a virtual hub. */
export const p2sVpnGateway = armType({
  id: 'azure.network.p2sVpnGateway',
  title: 'Point-to-site VPN gateway',
  plural: 'Point-to-site VPN gateways',
  icon: 'device-mobile',
  glyph: 'gateway',
  diagrams: 'azure.network.VirtualNetworkGateways',
  arm: 'Microsoft.Network/p2sVpnGateways',
  // Who is connected right now.
  leftOut: ['properties.vpnClientConnectionHealth'],
  relations: [
    { path: 'properties.virtualHub.id', verb: 'runs in', to: ['azure.network.virtualHub'] },
    { path: 'properties.vpnServerConfiguration.id', verb: 'uses', to: ['azure.network.vpnServerConfiguration'] },
    { path: 'properties.customDnsServers[]', verb: 'uses', to: 'anything', ifKnown: true },
  ],
  summary: [
    'properties.vpnGatewayScaleUnit',
    'properties.customDnsServers',
    'properties.isRoutingPreferenceInternet',
    'location',
  ],
});
