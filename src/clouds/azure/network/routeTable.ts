import { armType } from '../armType.ts';

/** What else answers to an address is no next hop that a route may name. */
const appliances = ['azure.network.networkInterface', 'azure.network.azureFirewall', 'azure.network.loadBalancer'];

export const routeTable = armType({
  id: 'azure.network.routeTable',
  title: 'Route table',
  plural: 'Route tables',
  icon: 'list-tree',
  glyph: 'routes',
  diagrams: 'azure.network.RouteTables',
  arm: 'Microsoft.Network/routeTables',
  relations: [
    { path: 'properties.subnets[].id', verb: 'uses', to: ['azure.network.subnet'], reversed: true },
    // https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined
    {
      path: 'properties.routes[].properties.nextHopIpAddress',
      verb: 'routes to',
      to: appliances,
      ifKnown: true,
      detail: ['addressPrefix'],
    },
    {
      path: 'properties.routes[].properties.nextHop.nextHopIpAddresses[]',
      verb: 'routes to',
      to: appliances,
      ifKnown: true,
      detail: ['addressPrefix'],
    },
  ],
  summary: ['properties.routes', 'properties.disableBgpRoutePropagation', 'location'],
});
