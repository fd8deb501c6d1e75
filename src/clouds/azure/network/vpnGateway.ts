import { armType } from '../armType.ts';
import { textsInEach } from './addresses.ts';
import { bgpAddresses } from './bgpAddresses.ts';

/** A gateway for VPNs to sites in a virtual hub, with its connections. */
export const vpnGateway = armType({
  id: 'azure.network.vpnGateway',
  title: 'VPN gateway',
  plural: 'VPN gateways',
  icon: 'lock',
  glyph: 'gateway',
  diagrams: 'azure.network.VirtualNetworkGateways',
  routing: 'between',
  arm: 'Microsoft.Network/vpnGateways',
  leftOut: [
    'properties.connections[].properties',
    'properties.connections[].properties.vpnLinkConnections[].properties',
  ].flatMap((connection) => [
    `${connection}.sharedKey`,
    // These change by themselves.
    `${connection}.ingressBytesTransferred`,
    `${connection}.egressBytesTransferred`,
  ]),
  relations: [
    { path: 'properties.virtualHub.id', verb: 'runs in', to: ['azure.network.virtualHub'] },
    {
      path: 'properties.connections[].properties.remoteVpnSite.id',
      verb: 'routes to',
      to: ['azure.network.vpnSite'],
      detail: ['name'],
    },
  ],
  summary: [
    'properties.vpnGatewayScaleUnit',
    'properties.bgpSettings.asn',
    'properties.ipConfigurations',
    'properties.isRoutingPreferenceInternet',
    'location',
  ],
  // Unlike those of other gateways, its public addresses are no resources.
  aliases: ({ properties }) => textsInEach(properties, 'properties.ipConfigurations', 'publicIpAddress'),
  addresses: bgpAddresses,
});
