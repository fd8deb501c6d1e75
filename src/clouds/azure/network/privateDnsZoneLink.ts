import { armType } from '../armType.ts';

/** Lets a virtual network resolve the names of a private zone. */
export const privateDnsZoneLink = armType({
  id: 'azure.network.privateDnsZoneLink',
  title: 'Private DNS zone link',
  plural: 'Private DNS zone links',
  icon: 'link',
  glyph: 'link',
  detail: 'supporting',
  diagrams: 'azure.network.DNSPrivateZones',
  arm: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  relations: [
    { path: 'id', verb: 'is member of', to: ['azure.network.privateDnsZone'] },
    {
      path: 'properties.virtualNetwork.id',
      verb: 'serves',
      to: ['azure.network.virtualNetwork'],
      detail: ['virtualNetworkLinkState'],
    },
  ],
  summary: [
    'properties.virtualNetwork.id',
    'properties.registrationEnabled',
    'properties.resolutionPolicy',
    'properties.virtualNetworkLinkState',
  ],
});
