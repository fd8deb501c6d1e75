import { armType } from '../armType.ts';

export const virtualNetwork = armType({
  id: 'azure.network.virtualNetwork',
  title: 'Virtual network',
  plural: 'Virtual networks',
  icon: 'globe',
  glyph: 'network',
  routing: 'network',
  diagrams: 'azure.network.VirtualNetworks',
  arm: 'Microsoft.Network/virtualNetworks',
  // Subnets are resources of their own, and flow logs say themselves what they are of.
  leftOut: ['properties.subnets', 'properties.flowLogs'],
  relations: [
    // Each side of a peering is told by its own network, which may be the only one that can be seen.
    {
      path: 'properties.virtualNetworkPeerings[].properties.remoteVirtualNetwork.id',
      verb: 'routes to',
      to: ['azure.network.virtualNetwork'],
      detail: ['peeringState', 'peeringSyncLevel'],
    },
    { path: 'properties.ddosProtectionPlan.id', verb: 'is protected by', to: ['azure.network.ddosProtectionPlan'] },
    { path: 'properties.defaultPublicNatGateway.id', verb: 'routes to', to: ['azure.network.natGateway'] },
    // Whatever answers there: a firewall, a resolver, an interface of a domain controller.
    { path: 'properties.dhcpOptions.dnsServers[]', verb: 'uses', to: 'anything', ifKnown: true },
  ],
  summary: [
    'properties.addressSpace.addressPrefixes',
    'properties.dhcpOptions.dnsServers',
    'properties.enableDdosProtection',
    'properties.encryption.enabled',
    'location',
  ],
});
