import { effectiveType } from './effective.ts';

/** Routes of Azure, of route tables and of gateways, as they are in force. */
export const effectiveRoutes = effectiveType({
  id: 'azure.network.effectiveRoutes',
  title: 'Effective routes',
  plural: 'Effective routes',
  icon: 'list-tree',
  glyph: 'routes',
  detail: 'quiet',
  diagrams: 'azure.network.RouteTables',
  action: 'Microsoft.Network/networkInterfaces/effectiveRouteTable/action',
  kind: 'effectiveRoutes',
  // https://learn.microsoft.com/rest/api/virtualnetwork/network-interfaces/get-effective-route-table
  ask: (azure, call, group, name) =>
    azure.ask('network', call, (client) => client.networkInterfaces.getEffectiveRouteTable(group, name)),
  item: (route) => route,
  relations: [
    {
      path: 'effectiveRoutes[].nextHopIpAddress[]',
      verb: 'routes to',
      to: 'anything',
      ifKnown: true,
      detail: ['addressPrefix', 'nextHopType', 'source', 'state'],
    },
  ],
  summary: ['effectiveRoutes'],
});
