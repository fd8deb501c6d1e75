import { armType } from '../armType.ts';

export const dnsForwardingRuleset = armType({
  id: 'azure.network.dnsForwardingRuleset',
  title: 'DNS forwarding ruleset',
  plural: 'DNS forwarding rulesets',
  icon: 'list-tree',
  glyph: 'routes',
  diagrams: 'azure.networking.DNSPrivateResolver',
  arm: 'Microsoft.Network/dnsForwardingRulesets',
  relations: [
    {
      path: 'properties.dnsResolverOutboundEndpoints[].id',
      verb: 'routes to',
      to: ['azure.network.dnsOutboundEndpoint'],
    },
  ],
  summary: ['properties.dnsResolverOutboundEndpoints', 'properties.provisioningState', 'location'],
});
