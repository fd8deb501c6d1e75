import type { RelationRule } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { textsAt, textsInEach } from './addresses.ts';

export const azureFirewall = armType({
  id: 'azure.network.azureFirewall',
  title: 'Azure Firewall',
  plural: 'Azure Firewalls',
  icon: 'flame',
  glyph: 'firewall',
  diagrams: 'azure.network.Firewall',
  arm: 'Microsoft.Network/azureFirewalls',
  relations: [
    ...placed('properties.ipConfigurations[].properties'),
    // Its own traffic has a way of its own where all other traffic is sent on elsewhere.
    ...placed('properties.managementIpConfiguration.properties'),
    { path: 'properties.virtualHub.id', verb: 'runs in', to: ['azure.network.virtualHub'] },
    { path: 'properties.firewallPolicy.id', verb: 'uses', to: ['azure.network.firewallPolicy'] },
    { path: 'properties.ipGroups[].id', verb: 'uses', to: ['azure.network.ipGroup'] },
    // One without a policy has rules of its own.
    ...['application', 'nat', 'network'].flatMap((kind) => groupsIn(`properties.${kind}RuleCollections`)),
    translated('translatedAddress'),
    { ...translated('translatedFqdn'), hostOf: true },
  ],
  summary: [
    'properties.sku.name',
    'properties.sku.tier',
    'properties.threatIntelMode',
    'properties.firewallPolicy.id',
    'properties.hubIPAddresses',
    'zones',
    'location',
  ],
  addresses: ({ properties }) => [
    ...textsInEach(properties, 'properties.ipConfigurations', 'properties.privateIPAddress'),
    ...textsAt(properties, 'properties.hubIPAddresses.privateIPAddress'),
  ],
  // In a hub it has public addresses that are no resources.
  aliases: ({ properties }) => textsInEach(properties, 'properties.hubIPAddresses.publicIPs.addresses', 'address'),
});

function placed(configuration: string): readonly RelationRule[] {
  return [
    { path: `${configuration}.subnet.id`, verb: 'runs in', to: ['azure.network.subnet'], detail: ['privateIPAddress'] },
    {
      path: `${configuration}.publicIPAddress.id`,
      verb: 'is attached to',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
  ];
}

function groupsIn(collections: string): readonly RelationRule[] {
  return ['source', 'destination'].map((end) => ({
    path: `${collections}[].properties.rules[].${end}IpGroups[]`,
    verb: 'uses',
    to: ['azure.network.ipGroup'],
    detail: ['name', 'priority'],
  }));
}

function translated(property: string): RelationRule {
  return {
    path: `properties.natRuleCollections[].properties.rules[].${property}`,
    verb: 'routes to',
    to: 'anything',
    ifKnown: true,
    detail: ['name', 'translatedPort'],
  };
}
