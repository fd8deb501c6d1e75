import { armType } from '../armType.ts';

/** Addresses that rules of firewalls mean by one name. */
export const ipGroup = armType({
  id: 'azure.network.ipGroup',
  title: 'IP group',
  plural: 'IP groups',
  icon: 'list-unordered',
  glyph: 'group',
  detail: 'quiet',
  diagrams: 'azure.networking.IpGroups',
  arm: 'Microsoft.Network/ipGroups',
  relations: [
    { path: 'properties.firewalls[].id', verb: 'uses', to: ['azure.network.azureFirewall'], reversed: true },
    { path: 'properties.firewallPolicies[].id', verb: 'uses', to: ['azure.network.firewallPolicy'], reversed: true },
    { path: 'properties.ipAddresses[]', verb: 'is member of', to: 'anything', reversed: true, ifKnown: true },
  ],
  summary: ['properties.ipAddresses', 'location'],
});
