import { armType } from '../armType.ts';

/** A pair of ports of ExpressRoute Direct. */
export const expressRoutePort = armType({
  id: 'azure.network.expressRoutePort',
  title: 'ExpressRoute port',
  plural: 'ExpressRoute ports',
  icon: 'plug',
  glyph: 'interface',
  detail: 'essential',
  diagrams: 'azure.network.ExpressrouteCircuits',
  arm: 'Microsoft.Network/expressRoutePorts',
  relations: [
    { path: 'properties.circuits[].id', verb: 'uses', to: ['azure.network.expressRouteCircuit'], reversed: true },
  ],
  summary: [
    'properties.peeringLocation',
    'properties.bandwidthInGbps',
    'properties.provisionedBandwidthInGbps',
    'properties.encapsulation',
    'properties.billingType',
    'location',
  ],
});
