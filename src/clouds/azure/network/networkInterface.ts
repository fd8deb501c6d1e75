import { armType } from '../armType.ts';
import { textsAt, textsInEach } from './addresses.ts';

export const networkInterface = armType({
  id: 'azure.network.networkInterface',
  title: 'Network interface',
  plural: 'Network interfaces',
  icon: 'plug',
  glyph: 'interface',
  diagrams: 'azure.network.NetworkInterfaces',
  arm: 'Microsoft.Network/networkInterfaces',
  relations: [
    { path: 'properties.virtualMachine.id', verb: 'is attached to', to: ['azure.compute.virtualMachine'] },
    { path: 'properties.networkSecurityGroup.id', verb: 'is protected by', to: ['azure.network.networkSecurityGroup'] },
    {
      path: 'properties.ipConfigurations[].properties.subnet.id',
      verb: 'runs in',
      to: ['azure.network.subnet'],
      detail: ['privateIPAddress'],
    },
    {
      path: 'properties.ipConfigurations[].properties.publicIPAddress.id',
      verb: 'is attached to',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
    {
      path: 'properties.ipConfigurations[].properties.applicationSecurityGroups[].id',
      verb: 'is member of',
      to: ['azure.network.applicationSecurityGroup'],
    },
    {
      path: 'properties.ipConfigurations[].properties.loadBalancerBackendAddressPools[].id',
      verb: 'serves',
      to: ['azure.network.loadBalancer'],
    },
    {
      path: 'properties.ipConfigurations[].properties.loadBalancerInboundNatRules[].id',
      verb: 'serves',
      to: ['azure.network.loadBalancer'],
    },
    {
      path: 'properties.ipConfigurations[].properties.applicationGatewayBackendAddressPools[].id',
      verb: 'serves',
      to: ['azure.network.applicationGateway'],
    },
    {
      path: 'properties.ipConfigurations[].properties.gatewayLoadBalancer.id',
      verb: 'routes to',
      to: ['azure.network.loadBalancer'],
    },
    { path: 'properties.privateEndpoint.id', verb: 'is attached to', to: ['azure.network.privateEndpoint'] },
    { path: 'properties.privateLinkService.id', verb: 'is attached to', to: ['azure.network.privateLinkService'] },
    // The names of the service that is behind the private endpoint it belongs to.
    {
      path: 'properties.ipConfigurations[].properties.privateLinkConnectionProperties.fqdns[]',
      verb: 'routes to',
      to: 'anything',
      hostOf: true,
      ifKnown: true,
      detail: ['groupId'],
    },
    { path: 'properties.dnsSettings.dnsServers[]', verb: 'uses', to: 'anything', ifKnown: true },
  ],
  summary: [
    'properties.ipConfigurations',
    'properties.macAddress',
    'properties.enableIPForwarding',
    'properties.enableAcceleratedNetworking',
    'properties.dnsSettings.dnsServers',
    'location',
  ],
  addresses: ({ properties }) => textsInEach(properties, 'properties.ipConfigurations', 'properties.privateIPAddress'),
  aliases: ({ properties }) => textsAt(properties, 'properties.dnsSettings.internalFqdn'),
});
