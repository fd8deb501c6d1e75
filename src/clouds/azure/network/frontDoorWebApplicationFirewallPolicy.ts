import { armType } from '../armType.ts';

/** For Front Door, both classic and as a part of CDN. */
export const frontDoorWebApplicationFirewallPolicy = armType({
  id: 'azure.network.frontDoorWebApplicationFirewallPolicy',
  title: 'Front Door WAF policy',
  plural: 'Front Door WAF policies',
  icon: 'shield',
  glyph: 'firewall',
  detail: 'supporting',
  diagrams: 'azure.networking.WebApplicationFirewallPolicieswaf',
  arm: 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies',
  relations: [
    ...['frontendEndpointLinks', 'routingRuleLinks'].map((links) => ({
      path: `properties.${links}[].id`,
      verb: 'is protected by' as const,
      to: ['azure.network.frontDoor'],
      reversed: true as const,
    })),
    {
      path: 'properties.securityPolicyLinks[].id',
      verb: 'is protected by',
      to: ['azure.cdn.profile'],
      reversed: true,
    },
  ],
  summary: [
    'sku.name',
    'properties.policySettings.enabledState',
    'properties.policySettings.mode',
    'properties.managedRules.managedRuleSets',
    'properties.customRules.rules',
  ],
});
