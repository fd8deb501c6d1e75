import { armType } from '../armType.ts';
import { isRouteServer, routerAddresses } from './routeServer.ts';

/** A hub of a virtual WAN. */
export const virtualHub = armType({
  id: 'azure.network.virtualHub',
  title: 'Virtual hub',
  plural: 'Virtual hubs',
  icon: 'type-hierarchy',
  glyph: 'routes',
  detail: 'essential',
  diagrams: 'azure.networking.VirtualWanHub',
  routing: 'between',
  arm: 'Microsoft.Network/virtualHubs',
  isOne: (row) => !isRouteServer(row),
  // Connections are resources of their own. Versions before 2020-05-01 tell of them here.
  leftOut: ['properties.virtualNetworkConnections'],
  relations: [
    { path: 'properties.virtualWan.id', verb: 'is member of', to: ['azure.network.virtualWan'] },
    // What a hub holds says so itself, and the hub says it, too.
    ...['vpnGateway', 'p2SVpnGateway', 'expressRouteGateway', 'azureFirewall', 'securityPartnerProvider'].map(
      (held) => ({
        path: `properties.${held}.id`,
        verb: 'runs in' as const,
        to: 'anything' as const,
        reversed: true as const,
      }),
    ),
    { path: 'properties.routeTable.routes[].nextHopIpAddress', verb: 'routes to', to: 'anything', ifKnown: true },
  ],
  summary: [
    'properties.addressPrefix',
    'properties.sku',
    'properties.routingState',
    'properties.hubRoutingPreference',
    'location',
  ],
  addresses: routerAddresses,
});
