import { armType } from '../armType.ts';

/** Circuits with their peerings and authorizations, which nothing else names by themselves. */
export const expressRouteCircuit = armType({
  id: 'azure.network.expressRouteCircuit',
  title: 'ExpressRoute circuit',
  plural: 'ExpressRoute circuits',
  icon: 'radio-tower',
  glyph: 'link',
  diagrams: 'azure.network.ExpressrouteCircuits',
  routing: 'between',
  arm: 'Microsoft.Network/expressRouteCircuits',
  leftOut: [
    'properties.authorizationKey',
    'properties.activationKey',
    'properties.authorizations[].properties.authorizationKey',
    'properties.peerings[].properties.sharedKey',
    'properties.peerings[].properties.stats',
    'properties.peerings[].properties.connections[].properties.authorizationKey',
    'properties.gatewayManagerEtag',
    'properties.peerings[].properties.gatewayManagerEtag',
  ],
  relations: [
    { path: 'properties.expressRoutePort.id', verb: 'uses', to: ['azure.network.expressRoutePort'] },
    {
      path: 'properties.peerings[].properties.expressRouteConnection.id',
      verb: 'routes to',
      to: ['azure.network.expressRouteGateway'],
      reversed: true,
      detail: ['peeringType'],
    },
    // Each of two circuits tells of Global Reach; which of the two ids is its own depends on who began it.
    ...[
      'connections[].properties.peerExpressRouteCircuitPeering',
      'peeredConnections[].properties.expressRouteCircuitPeering',
      'peeredConnections[].properties.peerExpressRouteCircuitPeering',
    ].map((peer) => ({
      path: `properties.peerings[].properties.${peer}.id`,
      verb: 'routes to' as const,
      to: ['azure.network.expressRouteCircuit'],
      detail: ['circuitConnectionStatus'],
    })),
    // Filters of routes are only in peerings with Microsoft.
    {
      path: 'properties.peerings[].properties.routeFilter.id',
      verb: 'uses',
      to: 'anything',
      detail: ['peeringType'],
    },
    // Who was let in: the connection of a gateway, often in another subscription.
    {
      path: 'properties.authorizations[].properties.connectionResourceUri',
      verb: 'connects',
      to: ['azure.network.vpnConnection'],
      reversed: true,
      detail: ['authorizationUseStatus'],
    },
  ],
  summary: [
    'sku.name',
    'properties.serviceProviderProperties.serviceProviderName',
    'properties.serviceProviderProperties.peeringLocation',
    'properties.serviceProviderProperties.bandwidthInMbps',
    'properties.circuitProvisioningState',
    'properties.serviceProviderProvisioningState',
    'properties.globalReachEnabled',
    'location',
  ],
});
