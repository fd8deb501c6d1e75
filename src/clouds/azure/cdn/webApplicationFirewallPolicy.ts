import { armType } from '../armType.ts';

export const webApplicationFirewallPolicy = armType({
  id: 'azure.cdn.webApplicationFirewallPolicy',
  title: 'CDN WAF policy',
  plural: 'CDN WAF policies',
  icon: 'shield',
  glyph: 'firewall',
  detail: 'supporting',
  diagrams: 'azure.networking.WebApplicationFirewallPolicieswaf',
  arm: 'Microsoft.Cdn/CdnWebApplicationFirewallPolicies',
  relations: [
    {
      path: 'properties.endpointLinks[].id',
      verb: 'is protected by',
      to: ['azure.cdn.endpoint'],
      reversed: true,
    },
  ],
  summary: [
    'sku.name',
    'properties.policySettings.enabledState',
    'properties.policySettings.mode',
    'properties.managedRules.managedRuleSets',
    'properties.resourceState',
  ],
});
