import type { RelationRule } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';

/** Front Door has policies of its own. */
export const applicationGatewayWebApplicationFirewallPolicy = armType({
  id: 'azure.network.applicationGatewayWebApplicationFirewallPolicy',
  title: 'Application Gateway WAF policy',
  plural: 'Application Gateway WAF policies',
  icon: 'law',
  glyph: 'policy',
  diagrams: 'azure.networking.WebApplicationFirewallPolicieswaf',
  arm: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
  relations: [
    protects('applicationGateways'),
    // Parts of a gateway: what is protected is the gateway.
    protects('httpListeners'),
    protects('pathBasedRules'),
    {
      path: 'properties.applicationGatewayForContainers[].id',
      verb: 'is protected by',
      to: 'anything',
      reversed: true,
    },
  ],
  summary: [
    'properties.policySettings.mode',
    'properties.policySettings.state',
    'properties.managedRules.managedRuleSets',
    'properties.customRules',
    'location',
  ],
});

function protects(list: string): RelationRule {
  return {
    path: `properties.${list}[].id`,
    verb: 'is protected by',
    to: ['azure.network.applicationGateway'],
    reversed: true,
  };
}
