import { armType } from '../armType.ts';

export const dnsZone = armType({
  id: 'azure.network.dnsZone',
  title: 'DNS zone',
  plural: 'DNS zones',
  icon: 'globe',
  glyph: 'zone',
  diagrams: 'azure.network.DNSZones',
  arm: 'Microsoft.Network/dnsZones',
  // Changes with each record, which are resources of their own.
  leftOut: ['properties.numberOfRecordSets'],
  // Before there were private zones, zones like these could be private to networks. https://learn.microsoft.com/rest/api/dns/zones/get
  relations: ['registrationVirtualNetworks', 'resolutionVirtualNetworks'].map((networks) => ({
    path: `properties.${networks}[].id`,
    verb: 'serves',
    to: ['azure.network.virtualNetwork'],
  })),
  summary: ['properties.zoneType', 'properties.nameServers'],
});
