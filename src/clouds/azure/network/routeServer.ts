import type { Resource } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import type { ArmRow } from '../azureType.ts';

/** To Azure it is a virtual hub that is in a virtual network. https://learn.microsoft.com/rest/api/virtualwan/virtual-hubs/get */
export const routeServer = armType({
  id: 'azure.network.routeServer',
  title: 'Route server',
  plural: 'Route servers',
  icon: 'type-hierarchy',
  glyph: 'routes',
  detail: 'essential',
  diagrams: 'azure.networking.VirtualRouter',
  arm: 'Microsoft.Network/virtualHubs',
  isOne: isRouteServer,
  relations: [],
  summary: [
    'properties.virtualRouterIps',
    'properties.virtualRouterAsn',
    'properties.allowBranchToBranchTraffic',
    'properties.hubRoutingPreference',
    'location',
  ],
  addresses: routerAddresses,
});

/** Where the kind is not told: a hub that is in no virtual WAN. */
export function isRouteServer({ kind, properties }: ArmRow): boolean {
  if (typeof kind === 'string' && kind !== '') return kind.toLowerCase() === 'routeserver';
  const told = { properties: properties ?? null };
  return Array.isArray(valueAt(told, 'properties.virtualRouterIps')) && !valueAt(told, 'properties.virtualWan');
}

/** Addresses to which network appliances speak BGP. */
export function routerAddresses({ properties }: Resource): readonly string[] {
  const addresses = valueAt(properties, 'properties.virtualRouterIps');
  return Array.isArray(addresses) ? addresses.filter((address) => typeof address === 'string') : [];
}
