import { armType } from '../armType.ts';

export const subnet = armType({
  id: 'azure.network.subnet',
  title: 'Subnet',
  plural: 'Subnets',
  icon: 'layers',
  glyph: 'subnet',
  diagrams: 'azure.network.Subnets',
  arm: 'Microsoft.Network/virtualNetworks/subnets',
  within: 'properties.subnets',
  // What is connected to it says so itself; a subnet repeats it in many lists.
  leftOut: [
    'properties.ipConfigurations',
    'properties.ipConfigurationProfiles',
    'properties.applicationGatewayIPConfigurations',
    'properties.privateEndpoints',
    'properties.serviceAssociationLinks',
    'properties.resourceNavigationLinks',
  ],
  relations: [
    { path: 'properties.networkSecurityGroup.id', verb: 'is protected by', to: ['azure.network.networkSecurityGroup'] },
    { path: 'properties.routeTable.id', verb: 'uses', to: ['azure.network.routeTable'] },
    { path: 'properties.natGateway.id', verb: 'routes to', to: ['azure.network.natGateway'] },
    { path: 'properties.serviceEndpointPolicies[].id', verb: 'uses', to: ['azure.network.serviceEndpointPolicy'] },
    // A service endpoint may show services a public address instead of the network.
    {
      path: 'properties.serviceEndpoints[].networkIdentifier.id',
      verb: 'uses',
      to: ['azure.network.publicIpAddress', 'azure.network.publicIpPrefix'],
      detail: ['service'],
    },
  ],
  summary: [
    'properties.addressPrefix',
    'properties.addressPrefixes',
    'properties.serviceEndpoints',
    'properties.delegations',
    'properties.privateEndpointNetworkPolicies',
    'properties.defaultOutboundAccess',
  ],
});
