import { armType } from '../armType.ts';

/** Where a route server is: Resource Graph has rows of these, and the route server has only their ids. */
export const hubIpConfiguration = armType({
  id: 'azure.network.hubIpConfiguration',
  title: 'Route server IP configuration',
  plural: 'Route server IP configurations',
  icon: 'plug',
  glyph: 'interface',
  diagrams: 'azure.networking.VirtualRouter',
  arm: 'Microsoft.Network/virtualHubs/ipConfigurations',
  relations: [
    { path: 'id', verb: 'is attached to', to: ['azure.network.routeServer', 'azure.network.virtualHub'] },
    {
      path: 'properties.subnet.id',
      verb: 'runs in',
      to: ['azure.network.subnet'],
      detail: ['privateIPAddress'],
    },
    {
      path: 'properties.publicIPAddress.id',
      verb: 'is attached to',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
  ],
  summary: ['properties.privateIPAddress', 'properties.privateIPAllocationMethod'],
});
