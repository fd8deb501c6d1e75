import { canonicalId } from '../../../model/armId.ts';
import { objectsIn } from '../../../model/json.ts';
import type { RelationRule } from '../../../model/resourceType.ts';
import type { ListedType } from '../azureType.ts';
import { portalPage } from '../portal.ts';
import { firewallPolicyType } from './firewallPolicy.ts';
import { namedParent, partOf } from './namedParent.ts';

const id = 'azure.network.firewallPolicyRuleCollectionGroup';
const action = 'Microsoft.Network/firewallPolicies/ruleCollectionGroups/read';
const anyKnown = { to: 'anything', ifKnown: true } as const;

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
    told('sourceIpGroups[]', { verb: 'uses', to: ['azure.network.ipGroup'] }),
    told('destinationIpGroups[]', { verb: 'uses', to: ['azure.network.ipGroup'] }),
    told('translatedAddress', { verb: 'routes to', ...anyKnown }),
    told('translatedFqdn', { verb: 'routes to', ...anyKnown, hostOf: true }),
    // Whether that is allowed or denied is said by the collection that the rule is in.
    told('sourceAddresses[]', { verb: 'applies to', ...anyKnown }),
    told('destinationAddresses[]', { verb: 'applies to', ...anyKnown }),
    told('destinationFqdns[]', { verb: 'applies to', ...anyKnown, hostOf: true }),
    told('targetFqdns[]', { verb: 'applies to', ...anyKnown, hostOf: true }),
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
    for await (const page of pages)
      yield objectsIn(page.value).flatMap((one) => partOf(named, { type: id, kind: 'ruleCollectionGroups' }, one));
  },
};

function told(property: string, rule: Omit<RelationRule, 'path'>): RelationRule {
  return {
    path: `properties.ruleCollections[].rules[].${property}`,
    ...rule,
    detail: ['name', 'ruleType', 'priority'],
  };
}
