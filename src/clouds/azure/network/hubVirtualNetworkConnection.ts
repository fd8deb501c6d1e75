import { canonicalId } from '../../../model/armId.ts';
import { objectsIn } from '../../../model/json.ts';
import type { ListedType } from '../azureType.ts';
import { portalPage } from '../portal.ts';
import { namedParent, partOf } from './namedParent.ts';

const id = 'azure.network.hubVirtualNetworkConnection';
const action = 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections/read';

/**
 * Which virtual networks a hub connects. No table of Resource Graph has them, and hubs are few: each is asked.
 * https://learn.microsoft.com/rest/api/virtualwan/hub-virtual-network-connections/list
 */
export const hubVirtualNetworkConnection: ListedType = {
  id,
  title: 'Hub virtual network connection',
  plural: 'Hub virtual network connections',
  icon: 'plug',
  glyph: 'link',
  service: 'Microsoft.Network',
  under: ['azure.network.virtualHub'],
  permissions: [action],
  identifier: {
    pattern:
      /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/providers\/microsoft\.network\/virtualhubs\/[^/]+\/hubvirtualnetworkconnections\/[^/]+$/i,
    toId: canonicalId,
  },
  relations: [
    { path: 'id', verb: 'connects', to: ['azure.network.virtualHub'] },
    { path: 'properties.remoteVirtualNetwork.id', verb: 'connects', to: ['azure.network.virtualNetwork'] },
  ],
  summary: [
    'properties.remoteVirtualNetwork.id',
    'properties.enableInternetSecurity',
    'properties.routingConfiguration',
    'properties.provisioningState',
  ],
  console: portalPage,
  diagrams: 'azure.network.Connections',
  routing: 'between',
  async *list(azure, parent) {
    const named = namedParent(parent);
    const { place, group, name } = named;
    const pages = azure.pages('network', { ...place, action }, (client) =>
      client.hubVirtualNetworkConnections.list(group, name),
    );
    for await (const page of pages) {
      yield objectsIn(page.value).flatMap((one) =>
        partOf(named, { type: id, kind: 'hubVirtualNetworkConnections' }, one),
      );
    }
  },
};
