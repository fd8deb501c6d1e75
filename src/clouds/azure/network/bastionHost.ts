import { armType } from '../armType.ts';
import { textsAt } from './addresses.ts';

export const bastionHost = armType({
  id: 'azure.network.bastionHost',
  title: 'Bastion',
  plural: 'Bastions',
  icon: 'vm-connect',
  glyph: 'gateway',
  diagrams: 'azure.networking.Bastions',
  arm: 'Microsoft.Network/bastionHosts',
  relations: [
    { path: 'properties.ipConfigurations[].properties.subnet.id', verb: 'runs in', to: ['azure.network.subnet'] },
    {
      path: 'properties.ipConfigurations[].properties.publicIPAddress.id',
      verb: 'is attached to',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
    // The Developer SKU has no subnet of its own.
    { path: 'properties.virtualNetwork.id', verb: 'runs in', to: ['azure.network.virtualNetwork'] },
  ],
  summary: [
    'sku.name',
    'properties.scaleUnits',
    'properties.dnsName',
    'properties.enableTunneling',
    'properties.enableIpConnect',
    'properties.enableShareableLink',
    'location',
  ],
  aliases: ({ properties }) => textsAt(properties, 'properties.dnsName'),
});
