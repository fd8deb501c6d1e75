import { armType } from '../armType.ts';

/** Lets the rules of a ruleset count in a virtual network. */
export const dnsForwardingRulesetLink = armType({
  id: 'azure.network.dnsForwardingRulesetLink',
  title: 'DNS forwarding ruleset link',
  plural: 'DNS forwarding ruleset links',
  icon: 'link',
  glyph: 'link',
  detail: 'supporting',
  diagrams: 'azure.networking.DNSPrivateResolver',
  arm: 'Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks',
  relations: [{ path: 'properties.virtualNetwork.id', verb: 'serves', to: ['azure.network.virtualNetwork'] }],
  summary: ['properties.virtualNetwork.id', 'properties.provisioningState'],
});
