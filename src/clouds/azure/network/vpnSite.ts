import { armType } from '../armType.ts';

/** A branch as a virtual WAN knows it, with its links. */
export const vpnSite = armType({
  id: 'azure.network.vpnSite',
  title: 'VPN site',
  plural: 'VPN sites',
  icon: 'home',
  glyph: 'gateway',
  diagrams: 'azure.network.LocalNetworkGateways',
  routing: 'between',
  arm: 'Microsoft.Network/vpnSites',
  leftOut: ['properties.siteKey'],
  relations: [
    { path: 'properties.virtualWan.id', verb: 'is member of', to: ['azure.network.virtualWan'] },
    // The branch may be anywhere, in another cloud, too.
    ...[
      'ipAddress',
      'bgpProperties.bgpPeeringAddress',
      'vpnSiteLinks[].properties.ipAddress',
      'vpnSiteLinks[].properties.fqdn',
      'vpnSiteLinks[].properties.bgpProperties.bgpPeeringAddress',
    ].map((end) => ({
      path: `properties.${end}`,
      verb: 'references' as const,
      to: 'anything' as const,
      hostOf: true as const,
      ifKnown: true as const,
      detail: ['name'],
    })),
  ],
  summary: [
    'properties.ipAddress',
    'properties.addressSpace.addressPrefixes',
    'properties.deviceProperties.deviceVendor',
    'properties.vpnSiteLinks',
    'location',
  ],
});
