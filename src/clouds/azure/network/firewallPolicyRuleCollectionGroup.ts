import { canonicalId } from '../../../model/armId.ts';
import { type JsonObject, objectsIn } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import type { RelationRule } from '../../../model/resourceType.ts';
import type { Verb } from '../../../model/verbs.ts';
import type { ListedType } from '../azureType.ts';
import { portalPage } from '../portal.ts';
import { firewallPolicyType } from './firewallPolicy.ts';
import { type NamedParent, namedParent } from './namedParent.ts';

const id = 'azure.network.firewallPolicyRuleCollectionGroup';
const action = 'Microsoft.Network/firewallPolicies/ruleCollectionGroups/read';

/**
 * The rules of a firewall policy. Resource Graph keeps them in a table of their own, so that they are listed for each
 * policy. https://learn.microsoft.com/rest/api/virtualnetwork/firewall-policy-rule-collection-groups/list
 */
export const firewallPolicyRuleCollectionGroup: ListedType = {
  id,
  title: 'Rule collection group',
  plural: 'Rule collection groups',
  icon: 'checklist',
  glyph: 'policy',
  service: 'Microsoft.Network',
  under: [firewallPolicyType],
  permissions: [action],
  identifier: {
    pattern:
      /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/providers\/microsoft\.network\/firewallpolicies\/[^/]+\/rulecollectiongroups\/[^/]+/i,
    toId: canonicalId,
  },
  relations: [
    told('sourceIpGroups[]', 'uses', ['azure.network.ipGroup']),
    told('destinationIpGroups[]', 'uses', ['azure.network.ipGroup']),
    told('translatedAddress', 'routes to'),
    told('translatedFqdn', 'routes to'),
    // Whether that is allowed or denied is said by the collection that the rule is in.
    told('sourceAddresses[]', 'applies to'),
    told('destinationAddresses[]', 'applies to'),
    told('destinationFqdns[]', 'applies to'),
    told('targetFqdns[]', 'applies to'),
  ],
  summary: ['properties.priority', 'properties.ruleCollections', 'properties.provisioningState'],
  console: portalPage,
  diagrams: 'azure.networking.AzureFirewallPolicy',
  async *list(azure, parent) {
    const named = namedParent(parent);
    const { place, group, name } = named;
    const pages = azure.pages('network', { ...place, action }, (client) =>
      client.firewallPolicyRuleCollectionGroups.list(group, name),
    );
    for await (const page of pages) yield objectsIn(page.value).flatMap((one) => toResource(one, named));
  },
};

function toResource({ name, type, etag, ...row }: JsonObject, { resource, spelled }: NamedParent): readonly Resource[] {
  if (typeof name !== 'string' || name === '') return [];
  const { account, region, properties } = resource;
  const ownId = typeof row.id === 'string' ? row.id : `${spelled}/ruleCollectionGroups/${name}`;
  return [
    {
      id: canonicalId(ownId),
      type: id,
      name,
      ...(account === undefined ? {} : { account }),
      ...(region === undefined ? {} : { region }),
      parent: resource.id,
      tags: {},
      properties: { ...row, id: ownId, tenantId: properties.tenantId ?? null },
    },
  ];
}

function told(property: string, verb: Verb, to?: readonly string[]): RelationRule {
  const path = `properties.ruleCollections[].rules[].${property}`;
  const detail = ['name', 'ruleType', 'priority'];
  return to === undefined ? { path, verb, to: 'anything', ifKnown: true, detail } : { path, verb, to, detail };
}
