import { canonicalId } from '../../../model/armId.ts';
import { objectsIn } from '../../../model/json.ts';
import type { ListedType } from '../azureType.ts';
import { portalPage } from '../portal.ts';
import { namedParent, partOf } from './namedParent.ts';

const id = 'azure.network.privateDnsZoneGroup';
const action = 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups/read';

/**
 * In which private DNS zones a private endpoint keeps its records. One call for each endpoint, of which there are many.
 * https://learn.microsoft.com/rest/api/virtualnetwork/private-dns-zone-groups/list
 */
export const privateDnsZoneGroup: ListedType = {
  id,
  title: 'DNS zone group',
  plural: 'DNS zone groups',
  icon: 'globe',
  glyph: 'zone',
  detail: 'quiet',
  service: 'Microsoft.Network',
  under: ['azure.network.privateEndpoint'],
  permissions: [action],
  onDemand: true,
  identifier: {
    pattern:
      /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/providers\/microsoft\.network\/privateendpoints\/[^/]+\/privatednszonegroups\/[^/]+/i,
    toId: canonicalId,
  },
  relations: [
    {
      path: 'properties.privateDnsZoneConfigs[].properties.privateDnsZoneId',
      verb: 'uses',
      to: ['azure.network.privateDnsZone'],
      detail: ['name'],
    },
  ],
  summary: ['properties.privateDnsZoneConfigs', 'properties.provisioningState'],
  console: portalPage,
  diagrams: 'azure.network.DNSPrivateZones',
  async *list(azure, parent) {
    const named = namedParent(parent);
    const { place, group, name } = named;
    const pages = azure.pages('network', { ...place, action }, (client) =>
      client.privateDnsZoneGroups.list(group, name),
    );
    for await (const page of pages)
      yield objectsIn(page.value).flatMap((one) => partOf(named, { type: id, kind: 'privateDnsZoneGroups' }, one));
  },
};
