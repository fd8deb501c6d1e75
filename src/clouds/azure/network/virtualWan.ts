import { armType } from '../armType.ts';

export const virtualWan = armType({
  id: 'azure.network.virtualWan',
  title: 'Virtual WAN',
  plural: 'Virtual WANs',
  icon: 'globe',
  glyph: 'network',
  diagrams: 'azure.network.VirtualWans',
  routing: 'between',
  arm: 'Microsoft.Network/virtualWans',
  relations: [
    { path: 'properties.virtualHubs[].id', verb: 'is member of', to: ['azure.network.virtualHub'], reversed: true },
    { path: 'properties.vpnSites[].id', verb: 'is member of', to: ['azure.network.vpnSite'], reversed: true },
  ],
  summary: ['properties.type', 'properties.allowBranchToBranchTraffic', 'properties.disableVpnEncryption', 'location'],
});
