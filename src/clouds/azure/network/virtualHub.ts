import { parseArmId } from '../../../model/armId.ts';
import { type JsonObject, objectsIn } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import { armType } from '../armType.ts';
import type { ArmType } from '../azureType.ts';
import type { AzureReader } from '../reader.ts';
import { isRouteServer, routerAddresses } from './routeServer.ts';

const listConnections = 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections/read';

/** A hub of a virtual WAN. Rows do not tell which virtual networks are connected to it: that is asked for. */
const hub = armType({
  id: 'azure.network.virtualHub',
  title: 'Virtual hub',
  plural: 'Virtual hubs',
  icon: 'type-hierarchy',
  glyph: 'routes',
  diagrams: 'azure.networking.VirtualWanHub',
  arm: 'Microsoft.Network/virtualHubs',
  isOne: (row) => !isRouteServer(row),
  details: connectionsOf,
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
    // Versions before 2020-05-01 tell of connections together with the hub.
    ...['virtualNetworkConnections', 'properties.virtualNetworkConnections'].map((connections) => ({
      path: `${connections}[].properties.remoteVirtualNetwork.id`,
      verb: 'routes to' as const,
      to: ['azure.network.virtualNetwork'],
      detail: ['name'],
    })),
    {
      path: 'properties.routeTable.routes[].nextHopIpAddress',
      verb: 'routes to',
      to: 'anything',
      ifKnown: true,
      detail: ['name'],
    },
  ],
  summary: [
    'properties.addressPrefix',
    'sku.name',
    'properties.sku',
    'properties.routingState',
    'properties.hubRoutingPreference',
    'location',
  ],
  aliases: routerAddresses,
});

export const virtualHub: ArmType = { ...hub, permissions: [...hub.permissions, listConnections] };

/** https://learn.microsoft.com/rest/api/virtualwan/hub-virtual-network-connections/list */
async function connectionsOf(azure: AzureReader, { properties }: Resource): Promise<JsonObject | undefined> {
  const { id, tenantId } = properties;
  const { subscription, resourceGroup, name } = parseArmId(String(id)) ?? {};
  if (resourceGroup === undefined || name === undefined) return undefined;
  const call = {
    action: listConnections,
    tenant: typeof tenantId === 'string' ? tenantId : undefined,
    subscription,
  };
  const found: JsonObject[] = [];
  const pages = azure.pages('network', call, (client) => client.hubVirtualNetworkConnections.list(resourceGroup, name));
  for await (const page of pages) found.push(...objectsIn(page.value));
  return { virtualNetworkConnections: found };
}
