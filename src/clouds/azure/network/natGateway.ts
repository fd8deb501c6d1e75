import type { RelationRule } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';

export const natGateway = armType({
  id: 'azure.network.natGateway',
  title: 'NAT gateway',
  plural: 'NAT gateways',
  icon: 'arrow-swap',
  glyph: 'gateway',
  diagrams: 'azure.networking.Nat',
  arm: 'Microsoft.Network/natGateways',
  relations: [
    attached('publicIpAddresses', 'publicIpAddress'),
    attached('publicIpAddressesV6', 'publicIpAddress'),
    attached('publicIpPrefixes', 'publicIpPrefix'),
    attached('publicIpPrefixesV6', 'publicIpPrefix'),
    { path: 'properties.subnets[].id', verb: 'routes to', to: ['azure.network.subnet'], reversed: true },
    {
      path: 'properties.sourceVirtualNetwork.id',
      verb: 'routes to',
      to: ['azure.network.virtualNetwork'],
      reversed: true,
    },
  ],
  summary: ['sku.name', 'properties.idleTimeoutInMinutes', 'zones', 'location'],
});

function attached(list: string, noun: string): RelationRule {
  return {
    path: `properties.${list}[].id`,
    verb: 'is attached to',
    to: [`azure.network.${noun}`],
    reversed: true,
  };
}
