import { armType } from '../armType.ts';
import { textsAt } from './addresses.ts';

export const trafficManagerProfile = armType({
  id: 'azure.network.trafficManagerProfile',
  title: 'Traffic Manager profile',
  plural: 'Traffic Manager profiles',
  icon: 'arrow-both',
  glyph: 'balancer',
  diagrams: 'azure.network.TrafficManagerProfiles',
  arm: 'Microsoft.Network/trafficManagerProfiles',
  // How endpoints are right now.
  leftOut: ['properties.monitorConfig.profileMonitorStatus', 'properties.endpoints[].properties.endpointMonitorStatus'],
  relations: [
    {
      path: 'properties.endpoints[].properties.targetResourceId',
      verb: 'routes to',
      to: 'anything',
      detail: ['name', 'endpointStatus'],
    },
    // The name of a host or an address. Endpoints in Azure have theirs beside the id.
    {
      path: 'properties.endpoints[].properties.target',
      verb: 'routes to',
      to: 'anything',
      hostOf: true,
      ifKnown: true,
      detail: ['name', 'endpointStatus'],
    },
  ],
  summary: [
    'properties.dnsConfig.fqdn',
    'properties.trafficRoutingMethod',
    'properties.profileStatus',
    'properties.monitorConfig.protocol',
    'properties.monitorConfig.port',
    'properties.monitorConfig.path',
  ],
  aliases: ({ properties }) => textsAt(properties, 'properties.dnsConfig.fqdn'),
});
