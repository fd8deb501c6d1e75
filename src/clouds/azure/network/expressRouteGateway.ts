import { armType } from '../armType.ts';

/** A gateway for ExpressRoute in a virtual hub, with its connections. */
export const expressRouteGateway = armType({
  id: 'azure.network.expressRouteGateway',
  title: 'ExpressRoute gateway',
  plural: 'ExpressRoute gateways',
  icon: 'radio-tower',
  glyph: 'gateway',
  diagrams: 'azure.network.VirtualNetworkGateways',
  routing: 'between',
  arm: 'Microsoft.Network/expressRouteGateways',
  leftOut: ['properties.expressRouteConnections[].properties.authorizationKey'],
  relations: [
    { path: 'properties.virtualHub.id', verb: 'runs in', to: ['azure.network.virtualHub'] },
    {
      path: 'properties.expressRouteConnections[].properties.expressRouteCircuitPeering.id',
      verb: 'routes to',
      to: ['azure.network.expressRouteCircuit'],
      detail: ['name'],
    },
  ],
  summary: [
    'properties.autoScaleConfiguration.bounds.min',
    'properties.autoScaleConfiguration.bounds.max',
    'properties.allowNonVirtualWanTraffic',
    'location',
  ],
});
