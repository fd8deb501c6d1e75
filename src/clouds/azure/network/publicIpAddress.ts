import { armType } from '../armType.ts';
import { textsAt } from './addresses.ts';

export const publicIpAddress = armType({
  id: 'azure.network.publicIpAddress',
  title: 'Public IP address',
  plural: 'Public IP addresses',
  icon: 'pin',
  glyph: 'address',
  diagrams: 'azure.network.PublicIpAddresses',
  arm: 'Microsoft.Network/publicIPAddresses',
  relations: [
    // A part of what has the address: an interface, a load balancer, a gateway, a firewall, a bastion.
    { path: 'properties.ipConfiguration.id', verb: 'is attached to', to: 'anything' },
    { path: 'properties.natGateway.id', verb: 'is attached to', to: ['azure.network.natGateway'] },
    { path: 'properties.publicIPPrefix.id', verb: 'is member of', to: ['azure.network.publicIpPrefix'] },
    {
      path: 'properties.ddosSettings.ddosProtectionPlan.id',
      verb: 'is protected by',
      to: ['azure.network.ddosProtectionPlan'],
    },
  ],
  summary: [
    'properties.ipAddress',
    'properties.dnsSettings.fqdn',
    'properties.publicIPAllocationMethod',
    'properties.publicIPAddressVersion',
    'sku.name',
    'zones',
    'location',
  ],
  // The reverse name is what its owner calls it, and may be that of something else.
  aliases: ({ properties }) => textsAt(properties, 'properties.ipAddress', 'properties.dnsSettings.fqdn'),
});
