import { awsNetworks, awsTunnels, azureGatewayAddress } from '../acrossClouds.ts';
import { firewallAddress, hub, hubHome, secondHub, secondHubHome, spokes, workspace } from './landingZones.ts';
import { publicAddress, routeTable, subnetId, virtualNetwork } from './networks.ts';
import type { Piece } from './pieces.ts';
import { type Home, made, networkId, part, resourceGroup, shouted } from './resources.ts';

const net = (path: string): string => networkId(hubHome, path);
const resolver = '10.200.4.4';

const network = [
  virtualNetwork(hubHome, {
    name: 'vnet-hub-weu',
    cidr: '10.200.0.0/16',
    subnets: [
      { name: 'AzureFirewallSubnet', cidr: '10.200.0.0/26' },
      { name: 'GatewaySubnet', cidr: '10.200.1.0/27', routes: 'rt-gateway' },
      { name: 'AzureBastionSubnet', cidr: '10.200.2.0/26' },
      { name: 'snet-dns-in', cidr: '10.200.4.0/28', for: 'Microsoft.Network/dnsResolvers' },
      { name: 'snet-dns-out', cidr: '10.200.4.16/28', for: 'Microsoft.Network/dnsResolvers' },
    ],
    // Azure spells ids in the case of whoever wrote them.
    peers: [secondHub, ...Object.values(spokes).map(({ id }, n) => (n % 2 === 0 ? id : shouted(id)))],
    dnsServers: [resolver],
    more: { enableDdosProtection: true, ddosProtectionPlan: { id: net('ddosProtectionPlans/ddos-brindlewick') } },
  }),
  made(hubHome, 'Microsoft.Network/ddosProtectionPlans/ddos-brindlewick', { virtualNetworks: [{ id: hub }] }),
  routeTable(
    hubHome,
    'rt-gateway',
    Object.entries(spokes).map(([name, { cidr }]) => ({ name, to: cidr, via: firewallAddress })),
    [subnetId(hub, 'GatewaySubnet')],
  ),
];

/** A firewall with the policy that both have. */
function firewall(
  home: Home,
  name: string,
  of: { network: string; address: string; out: string; groups?: readonly string[] },
) {
  const id = networkId(home, `azureFirewalls/${name}`);
  const ip = `${id}/azureFirewallIpConfigurations/public`;
  return [
    made(
      home,
      `Microsoft.Network/azureFirewalls/${name}`,
      {
        sku: { name: 'AZFW_VNet', tier: 'Premium' },
        threatIntelMode: 'Alert',
        firewallPolicy: { id: net('firewallPolicies/afwp-base') },
        ipGroups: (of.groups ?? []).map((group) => ({ id: net(`ipGroups/${group}`), changeNumber: '1' })),
        ipConfigurations: [
          part(ip, {
            privateIPAddress: of.address,
            subnet: { id: subnetId(of.network, 'AzureFirewallSubnet') },
            publicIPAddress: { id: networkId(home, `publicIPAddresses/pip-${name}`) },
          }),
        ],
      },
      { zones: ['1', '2', '3'] },
    ),
    publicAddress(home, `pip-${name}`, of.out, ip),
  ];
}

const policy = [
  made(hubHome, 'Microsoft.Network/firewallPolicies/afwp-base', {
    sku: { tier: 'Premium' },
    threatIntelMode: 'Alert',
    dnsSettings: { servers: [resolver], enableProxy: true },
    intrusionDetection: { mode: 'Alert' },
    firewalls: [{ id: net('azureFirewalls/afw-hub-weu') }],
    insights: { isEnabled: true, logAnalyticsResources: { defaultWorkspaceId: { id: workspace } } },
  }),
  ...[
    ['ipg-offices', ['203.0.113.128/29', '198.51.100.64/29']],
    ['ipg-stores', ['10.205.0.0/16']],
  ].map(([name, ipAddresses]) => made(hubHome, `Microsoft.Network/ipGroups/${name}`, { ipAddresses })),
];

const gateway = 'virtualNetworkGateways/vgw-hub-weu';

/** The other end of a VPN: its address, and what is behind it. */
function other(name: string, address: string, networks: readonly string[], asn: number) {
  const site = net(`localNetworkGateways/lgw-${name}`);
  return [
    made(hubHome, `Microsoft.Network/localNetworkGateways/lgw-${name}`, {
      gatewayIpAddress: address,
      localNetworkAddressSpace: { addressPrefixes: networks },
      bgpSettings: { asn, peerWeight: 0 },
    }),
    made(hubHome, `Microsoft.Network/connections/cn-${name}`, {
      connectionType: 'IPsec',
      connectionProtocol: 'IKEv2',
      connectionStatus: 'Connected',
      enableBgp: false,
      routingWeight: 10,
      virtualNetworkGateway1: { id: net(gateway) },
      localNetworkGateway2: { id: site },
    }),
  ];
}

const vpn = [
  made(hubHome, `Microsoft.Network/${gateway}`, {
    gatewayType: 'Vpn',
    vpnType: 'RouteBased',
    vpnGatewayGeneration: 'Generation2',
    sku: { name: 'VpnGw2AZ', tier: 'VpnGw2AZ', capacity: 2 },
    activeActive: false,
    enableBgp: true,
    bgpSettings: { asn: 65515, bgpPeeringAddress: '10.200.1.30' },
    ipConfigurations: [
      part(net(`${gateway}/ipConfigurations/default`), {
        privateIPAllocationMethod: 'Dynamic',
        subnet: { id: subnetId(hub, 'GatewaySubnet') },
        publicIPAddress: { id: net('publicIPAddresses/pip-vgw-hub-weu') },
      }),
    ],
  }),
  publicAddress(hubHome, 'pip-vgw-hub-weu', azureGatewayAddress, net(`${gateway}/ipConfigurations/default`)),
  ...other('office-dublin', '203.0.113.129', ['192.168.10.0/24'], 65010),
  ...awsTunnels.flatMap((address, n) => other(`aws-ireland-${n + 1}`, address, awsNetworks, 64512)),
];

const bastion = [
  made(
    hubHome,
    'Microsoft.Network/bastionHosts/bas-hub-weu',
    {
      scaleUnits: 2,
      enableTunneling: true,
      dnsName: 'bst-7d1f0c3e.bastion.azure.com',
      ipConfigurations: [
        part(net('bastionHosts/bas-hub-weu/bastionHostIpConfigurations/default'), {
          subnet: { id: subnetId(hub, 'AzureBastionSubnet') },
          publicIPAddress: { id: net('publicIPAddresses/pip-bas-hub-weu') },
        }),
      ],
    },
    { sku: { name: 'Standard' } },
  ),
  publicAddress(
    hubHome,
    'pip-bas-hub-weu',
    '192.0.2.142',
    net('bastionHosts/bas-hub-weu/bastionHostIpConfigurations/default'),
  ),
];

/** Where networks meet: with each other, with the Internet, with the office in Dublin and with AWS. */
export const connectivity: Piece = {
  resources: [
    resourceGroup(hubHome),
    resourceGroup(secondHubHome),
    ...network,
    ...firewall(hubHome, 'afw-hub-weu', {
      network: hub,
      address: firewallAddress,
      out: '192.0.2.141',
      groups: ['ipg-offices', 'ipg-stores'],
    }),
    ...policy,
    ...vpn,
    ...bastion,
    virtualNetwork(secondHubHome, {
      name: 'vnet-hub-swc',
      cidr: '10.207.0.0/16',
      subnets: [{ name: 'AzureFirewallSubnet', cidr: '10.207.0.0/26' }],
      peers: [hub],
    }),
    ...firewall(secondHubHome, 'afw-hub-swc', { network: secondHub, address: '10.207.0.4', out: '192.0.2.143' }),
  ],
  diagnosticSettings: {
    [net('azureFirewalls/afw-hub-weu')]: [toLogs(net('azureFirewalls/afw-hub-weu'))],
    [net(gateway)]: [toLogs(net(gateway))],
  },
};

/** Where the logs of a resource go. */
export function toLogs(id: string): unknown {
  return {
    id: `${id.toLowerCase()}/providers/microsoft.insights/diagnosticSettings/to-logs`,
    name: 'to-logs',
    type: 'Microsoft.Insights/diagnosticSettings',
    properties: { workspaceId: workspace, logs: [{ categoryGroup: 'allLogs', enabled: true }], metrics: [] },
  };
}
