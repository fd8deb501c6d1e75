import { armType } from '../armType.ts';
import { privateDnsAnswers } from './privateDnsAnswers.ts';

export const privateDnsZone = armType({
  id: 'azure.network.privateDnsZone',
  title: 'Private DNS zone',
  plural: 'Private DNS zones',
  icon: 'globe',
  glyph: 'zone',
  diagrams: 'azure.network.DNSPrivateZones',
  arm: 'Microsoft.Network/privateDnsZones',
  // These change with each record and link, which are resources of their own.
  leftOut: [
    'properties.numberOfRecordSets',
    'properties.numberOfVirtualNetworkLinks',
    'properties.numberOfVirtualNetworkLinksWithRegistration',
    'properties.internalId',
  ],
  relations: [],
  infer: privateDnsAnswers,
  summary: ['properties.provisioningState', 'location'],
});
