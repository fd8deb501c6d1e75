import { platform } from '../workloads.ts';
import { type Home, networkId, subscriptions, swedenCentral, westEurope } from './resources.ts';

/*
 * Names and addresses that subscriptions know of each other.
 */

export const hubHome: Home = {
  subscription: subscriptions.connectivity,
  group: 'rg-hub-weu',
  location: westEurope,
  owner: platform,
};
export const secondHubHome: Home = { ...hubHome, group: 'rg-hub-swc', location: swedenCentral };
export const dnsHome: Home = { ...hubHome, group: 'rg-dns' };
export const logsHome: Home = { ...hubHome, subscription: subscriptions.management, group: 'rg-logs' };

export const hub = networkId(hubHome, 'virtualNetworks/vnet-hub-weu');
export const secondHub = networkId(secondHubHome, 'virtualNetworks/vnet-hub-swc');
/** The firewall of the first hub. */
export const firewallAddress = '10.200.0.4';
export const workspace = `/subscriptions/${subscriptions.management}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-brindlewick`;

/** Networks that are peered with the first hub, and their address ranges. */
const spokeOf = (subscription: string, group: string, name: string): string =>
  networkId({ subscription, group }, `virtualNetworks/${name}`);
export const spokes = {
  identity: { id: spokeOf(subscriptions.identity, 'rg-identity', 'vnet-identity'), cidr: '10.201.0.0/16' },
  wholesale: { id: spokeOf(subscriptions.wholesale, 'rg-wholesale-net', 'vnet-wholesale-prod'), cidr: '10.202.0.0/16' },
  staging: {
    id: spokeOf(subscriptions.wholesale, 'rg-wholesale-staging', 'vnet-wholesale-staging'),
    cidr: '10.203.0.0/16',
  },
  loyalty: { id: spokeOf(subscriptions.loyalty, 'rg-loyalty', 'vnet-loyalty'), cidr: '10.204.0.0/16' },
  stores: { id: spokeOf(subscriptions.stores, 'rg-stores-net', 'vnet-stores'), cidr: '10.205.0.0/16' },
  dataPlatform: { id: spokeOf(subscriptions.dataPlatform, 'rg-data-net', 'vnet-data'), cidr: '10.206.0.0/16' },
} as const;

/** All that a spoke sends elsewhere goes through the firewall. */
export const throughFirewall = [{ name: 'everything', to: '0.0.0.0/0', via: firewallAddress }];
