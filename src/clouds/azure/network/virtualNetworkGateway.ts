import { armType } from '../armType.ts';
import { textsAt } from './addresses.ts';
import { bgpAddresses } from './bgpAddresses.ts';

/** Of either kind: for VPN, or for ExpressRoute. Its public addresses are resources of their own. */
export const virtualNetworkGateway = armType({
  id: 'azure.network.virtualNetworkGateway',
  title: 'Virtual network gateway',
  plural: 'Virtual network gateways',
  icon: 'lock',
  glyph: 'gateway',
  diagrams: 'azure.network.VirtualNetworkGateways',
  routing: 'between',
  arm: 'Microsoft.Network/virtualNetworkGateways',
  leftOut: [
    'properties.vpnClientConfiguration.radiusServerSecret',
    'properties.vpnClientConfiguration.radiusServers[].radiusServerSecret',
    'properties.vpnClientConfiguration.vpnClientRootCertificates[].properties.publicCertData',
  ],
  relations: [
    {
      path: 'properties.ipConfigurations[].properties.subnet.id',
      verb: 'runs in',
      to: ['azure.network.subnet'],
      detail: ['privateIPAddress'],
    },
    {
      path: 'properties.ipConfigurations[].properties.publicIPAddress.id',
      verb: 'is attached to',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
    { path: 'properties.gatewayDefaultSite.id', verb: 'routes to', to: ['azure.network.localNetworkGateway'] },
    // Who may sign in to a point-to-site VPN is asked there: a name or an address.
    ...['radiusServerAddress', 'radiusServers[].radiusServerAddress'].map((server) => ({
      path: `properties.vpnClientConfiguration.${server}`,
      verb: 'uses' as const,
      to: 'anything' as const,
      hostOf: true as const,
      ifKnown: true as const,
    })),
  ],
  summary: [
    'properties.gatewayType',
    'properties.sku.name',
    'properties.vpnType',
    'properties.activeActive',
    'properties.enableBgp',
    'properties.bgpSettings.asn',
    'location',
  ],
  addresses: (resource) => [
    ...bgpAddresses(resource),
    ...textsAt(resource.properties, 'properties.inboundDnsForwardingEndpoint'),
  ],
});
