import { armType } from '../armType.ts';

/** How people sign in to point-to-site VPNs of virtual hubs. */
export const vpnServerConfiguration = armType({
  id: 'azure.network.vpnServerConfiguration',
  title: 'VPN server configuration',
  plural: 'VPN server configurations',
  icon: 'settings',
  glyph: 'policy',
  diagrams: 'azure.network.VirtualNetworkGateways',
  arm: 'Microsoft.Network/vpnServerConfigurations',
  leftOut: [
    'properties.radiusServerSecret',
    'properties.radiusServers[].radiusServerSecret',
    'properties.vpnClientRootCertificates[].publicCertData',
    'properties.radiusServerRootCertificates[].publicCertData',
    // Gateways are resources of their own: only their ids are kept.
    'properties.p2SVpnGateways[].properties',
    'properties.etag',
  ],
  relations: [
    { path: 'properties.p2SVpnGateways[].id', verb: 'uses', to: ['azure.network.p2sVpnGateway'], reversed: true },
    ...['radiusServerAddress', 'radiusServers[].radiusServerAddress'].map((server) => ({
      path: `properties.${server}`,
      verb: 'uses' as const,
      to: 'anything' as const,
      hostOf: true as const,
      ifKnown: true as const,
    })),
  ],
  summary: [
    'properties.vpnProtocols',
    'properties.vpnAuthenticationTypes',
    'properties.aadAuthenticationParameters.aadAudience',
    'properties.radiusServerAddress',
    'location',
  ],
});
