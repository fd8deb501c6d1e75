import type { JsonObject } from '../../../model/json.ts';
import { objectsIn } from '../../../model/json.ts';
import { effectiveType } from './effective.ts';

/** Rules of all network security groups that apply to an interface, and of the network managers above them. */
export const effectiveSecurityRules = effectiveType({
  id: 'azure.network.effectiveSecurityRules',
  title: 'Effective security rules',
  plural: 'Effective security rules',
  icon: 'shield',
  glyph: 'shield',
  detail: 'quiet',
  diagrams: 'azure.networking.NetworkSecurityGroups',
  action: 'Microsoft.Network/networkInterfaces/effectiveNetworkSecurityGroups/action',
  kind: 'effectiveSecurityRules',
  // https://learn.microsoft.com/rest/api/virtualnetwork/network-interfaces/list-effective-network-security-groups
  ask: (azure, call, group, name) =>
    azure.ask('network', call, (client) => client.networkInterfaces.listEffectiveNetworkSecurityGroups(group, name)),
  item: withoutAddresses,
  relations: [
    {
      path: 'effectiveSecurityRules[].networkSecurityGroup.id',
      verb: 'uses',
      to: ['azure.network.networkSecurityGroup'],
    },
    {
      path: 'effectiveSecurityRules[].association.networkManager.id',
      verb: 'uses',
      to: ['azure.network.networkManager'],
    },
    { path: 'effectiveSecurityRules[].association.subnet.id', verb: 'applies to', to: ['azure.network.subnet'] },
  ],
  summary: ['effectiveSecurityRules'],
});

/** Without what service tags mean today: thousands of addresses, which change from week to week. */
function withoutAddresses({ tagMap, effectiveSecurityRules: rules, ...group }: JsonObject): JsonObject {
  const kept = objectsIn(rules).map(
    ({ expandedSourceAddressPrefix, expandedDestinationAddressPrefix, ...rule }) => rule,
  );
  return { ...group, effectiveSecurityRules: kept };
}
