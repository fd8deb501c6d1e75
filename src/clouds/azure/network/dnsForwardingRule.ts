import { armType } from '../armType.ts';

/** For one domain: the DNS servers that are asked. Of these, as of links, `dnsresources` has rows, though no list says so. */
export const dnsForwardingRule = armType({
  id: 'azure.network.dnsForwardingRule',
  title: 'DNS forwarding rule',
  plural: 'DNS forwarding rules',
  icon: 'arrow-right',
  glyph: 'routes',
  diagrams: 'azure.networking.DNSPrivateResolver',
  arm: 'Microsoft.Network/dnsForwardingRulesets/forwardingRules',
  relations: [
    { path: 'id', verb: 'is member of', to: ['azure.network.dnsForwardingRuleset'] },
    {
      path: 'properties.targetDnsServers[].ipAddress',
      verb: 'routes to',
      to: 'anything',
      ifKnown: true,
      detail: ['port'],
    },
  ],
  summary: ['properties.domainName', 'properties.targetDnsServers', 'properties.forwardingRuleState'],
});
