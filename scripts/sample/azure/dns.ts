import { awsResolvers, wholesaleHost } from '../acrossClouds.ts';
import { domain } from '../services/calls.ts';
import { dnsHome, hub, spokes } from './landingZones.ts';
import { subnetId } from './networks.ts';
import type { Piece } from './pieces.ts';
import { record, zones } from './privateLink.ts';
import { made, networkId, resourceGroup } from './resources.ts';

const everywhere = { location: 'global' };
const net = (path: string): string => networkId(dnsHome, path);
/** Zones besides those of private endpoints. */
const internal = 'azure.brindlewick.internal';
const postgres = 'wholesale.private.postgres.database.azure.com';
/** Networks that resolve names by themselves; all others ask the resolver in the hub. */
const linked = { hub, wholesale: spokes.wholesale.id };

const names = [...Object.values(zones), internal, postgres].flatMap((zone) => [
  made(dnsHome, `Microsoft.Network/privateDnsZones/${zone}`, { numberOfVirtualNetworkLinks: 2 }, everywhere),
  ...Object.entries(linked).map(([name, id]) =>
    made(
      dnsHome,
      `Microsoft.Network/privateDnsZones/${zone}/virtualNetworkLinks/${name}`,
      {
        registrationEnabled: zone === internal,
        virtualNetwork: { id: name === 'hub' ? id : id.toLowerCase() },
        virtualNetworkLinkState: 'Completed',
      },
      everywhere,
    ),
  ),
]);

const resolver = 'dnsResolvers/dnspr-hub-weu';
const rules = 'dnsForwardingRulesets/dnsfrs-hub-weu';

const asked = [
  made(dnsHome, `Microsoft.Network/${resolver}`, { virtualNetwork: { id: hub }, dnsResolverState: 'Connected' }),
  made(dnsHome, `Microsoft.Network/${resolver}/inboundEndpoints/in`, {
    ipConfigurations: [
      {
        subnet: { id: subnetId(hub, 'snet-dns-in') },
        privateIpAddress: '10.200.4.4',
        privateIpAllocationMethod: 'Static',
      },
    ],
  }),
  made(dnsHome, `Microsoft.Network/${resolver}/outboundEndpoints/out`, {
    subnet: { id: subnetId(hub, 'snet-dns-out') },
  }),
  made(dnsHome, `Microsoft.Network/${rules}`, {
    dnsResolverOutboundEndpoints: [{ id: net(`${resolver}/outboundEndpoints/out`) }],
  }),
];

/** Names: of private endpoints, of machines, of what is in AWS, and those that everybody sees. */
export const dns: Piece = {
  resources: [
    resourceGroup(dnsHome),
    ...names,
    ...asked,
    made(
      dnsHome,
      `Microsoft.Network/dnsZones/wholesale.${domain}`,
      { zoneType: 'Public', numberOfRecordSets: 4 },
      everywhere,
    ),
  ],
  dns: [
    {
      id: net(`${rules}/virtualNetworkLinks/hub`),
      name: 'hub',
      type: 'microsoft.network/dnsforwardingrulesets/virtualnetworklinks',
      subscriptionId: dnsHome.subscription,
      resourceGroup: dnsHome.group,
      properties: { provisioningState: 'Succeeded', virtualNetwork: { id: hub } },
    },
    {
      id: net(`${rules}/forwardingRules/aws`),
      name: 'aws',
      type: 'microsoft.network/dnsforwardingrulesets/forwardingrules',
      subscriptionId: dnsHome.subscription,
      resourceGroup: dnsHome.group,
      properties: {
        provisioningState: 'Succeeded',
        domainName: 'aws.brindlewick.internal.',
        targetDnsServers: awsResolvers.map((ipAddress) => ({ ipAddress, port: 53 })),
        forwardingRuleState: 'Enabled',
      },
    },
    record(dnsHome, 'dnsZones', `wholesale.${domain}`, 'CNAME', 'www', { CNAMERecord: { cname: wholesaleHost } }),
    record(dnsHome, 'dnsZones', `wholesale.${domain}`, 'A', 'orders', { ARecords: [{ ipv4Address: '192.0.2.150' }] }),
    record(dnsHome, 'privateDnsZones', internal, 'A', 'dc-1', { aRecords: [{ ipv4Address: '10.201.1.4' }] }),
    record(dnsHome, 'privateDnsZones', internal, 'A', 'tills', { aRecords: [{ ipv4Address: '10.205.1.10' }] }),
  ],
};

/** The private zone of the databases of wholesale. */
export const postgresZone = net(`privateDnsZones/${postgres}`);
