import type { ArmResource } from './estate.ts';
import { hub, network, orders, part, resource } from './ordersNames.ts';

const hubNet = network(hub, 'virtualNetworks/vnet-hub');
const spokeNet = network(orders, 'virtualNetworks/vnet-orders');
const subnet = (name: string): string => `${spokeNet}/subnets/${name}`;

const peering = (from: string, name: string, to: string): Record<string, unknown> =>
  part(`${from}/virtualNetworkPeerings/${name}`, {
    peeringState: 'Connected',
    allowForwardedTraffic: true,
    remoteVirtualNetwork: { id: to },
  });

/** A hub and a spoke in two subscriptions, peered both ways, and all that the spoke's subnets have. */
export const ordersNetwork: readonly ArmResource[] = [
  resource(hubNet, {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
    subnets: [
      part(`${hubNet}/subnets/AzureFirewallSubnet`, {
        addressPrefix: '10.0.0.0/26',
        ipConfigurations: [{ id: network(hub, 'azureFirewalls/fw-hub/azureFirewallIpConfigurations/public') }],
      }),
    ],
    // Azure spells ids in the case of whoever wrote them.
    virtualNetworkPeerings: [peering(hubNet, 'to-orders', spokeNet.toLowerCase())],
  }),
  resource(
    network(hub, 'azureFirewalls/fw-hub'),
    {
      sku: { name: 'AZFW_VNet', tier: 'Standard' },
      ipConfigurations: [
        part(network(hub, 'azureFirewalls/fw-hub/azureFirewallIpConfigurations/public'), {
          privateIPAddress: '10.0.0.4',
          subnet: { id: `${hubNet}/subnets/AzureFirewallSubnet` },
          publicIPAddress: { id: network(hub, 'publicIPAddresses/pip-fw') },
        }),
      ],
    },
    { zones: ['1', '2', '3'] },
  ),
  resource(network(hub, 'publicIPAddresses/pip-fw'), {
    ipAddress: '20.50.0.1',
    publicIPAllocationMethod: 'Static',
    ipConfiguration: { id: network(hub, 'azureFirewalls/fw-hub/azureFirewallIpConfigurations/public') },
  }),
  resource(
    network(hub, 'privateDnsZones/privatelink.database.windows.net'),
    { numberOfRecordSets: 2 },
    { location: 'global' },
  ),
  resource(
    network(hub, 'privateDnsZones/privatelink.database.windows.net/virtualNetworkLinks/orders'),
    { registrationEnabled: false, virtualNetwork: { id: spokeNet.replace('resourceGroups', 'resourcegroups') } },
    { location: 'global' },
  ),
  resource(
    network(hub, 'dnsZones/orders.example'),
    { numberOfRecordSets: 3, zoneType: 'Public' },
    { location: 'global' },
  ),
  resource(
    spokeNet,
    {
      addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
      subnets: [
        part(subnet('machines'), {
          addressPrefix: '10.1.1.0/24',
          networkSecurityGroup: { id: network(orders, 'networkSecurityGroups/nsg-machines') },
          routeTable: { id: network(orders, 'routeTables/rt-orders') },
          natGateway: { id: network(orders, 'natGateways/nat-orders') },
          serviceEndpoints: [{ service: 'Microsoft.Storage', locations: ['westeurope'] }],
        }),
        part(subnet('gateway'), { addressPrefix: '10.1.2.0/24' }),
        part(subnet('endpoints'), {
          addressPrefix: '10.1.3.0/24',
          privateEndpoints: [{ id: network(orders, 'privateEndpoints/pe-sql') }],
        }),
        part(subnet('sites'), {
          addressPrefix: '10.1.4.0/24',
          delegations: [{ name: 'web', properties: { serviceName: 'Microsoft.Web/serverFarms' } }],
        }),
        part(subnet('nodes'), { addressPrefix: '10.1.16.0/20' }),
      ],
      virtualNetworkPeerings: [peering(spokeNet, 'to-hub', hubNet.replace('RG-Hub', 'rg-hub'))],
    },
    { tags: { environment: 'production', 'cost center': '<4711> & more' } },
  ),
  resource(network(orders, 'networkSecurityGroups/nsg-machines'), {
    securityRules: [
      part(network(orders, 'networkSecurityGroups/nsg-machines/securityRules/from-gateway'), {
        protocol: 'Tcp',
        sourceAddressPrefix: '10.1.2.0/24',
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: '8080',
        access: 'Allow',
        priority: 100,
        direction: 'Inbound',
      }),
    ],
    defaultSecurityRules: [],
    subnets: [{ id: subnet('machines') }],
    networkInterfaces: [{ id: network(orders, 'networkInterfaces/nic-orders') }],
  }),
  resource(network(orders, 'routeTables/rt-orders'), {
    disableBgpRoutePropagation: true,
    routes: [
      part(network(orders, 'routeTables/rt-orders/routes/everything'), {
        addressPrefix: '0.0.0.0/0',
        nextHopType: 'VirtualAppliance',
        nextHopIpAddress: '10.0.0.4',
      }),
    ],
    subnets: [{ id: subnet('machines') }],
  }),
  resource(
    network(orders, 'natGateways/nat-orders'),
    {
      idleTimeoutInMinutes: 4,
      publicIpAddresses: [{ id: network(orders, 'publicIPAddresses/pip-nat') }],
      subnets: [{ id: subnet('machines') }],
    },
    { sku: { name: 'Standard' } },
  ),
  ...['pip-nat', 'pip-vm', 'pip-lb', 'pip-gateway'].map((name, n) =>
    resource(
      network(orders, `publicIPAddresses/${name}`),
      { ipAddress: `20.50.1.${n + 1}`, publicIPAllocationMethod: 'Static' },
      { sku: { name: 'Standard' } },
    ),
  ),
  resource(network(orders, 'networkInterfaces/nic-orders'), {
    primary: true,
    virtualMachine: { id: `${orders}/providers/Microsoft.Compute/virtualMachines/vm-orders` },
    networkSecurityGroup: { id: network(orders, 'networkSecurityGroups/NSG-machines') },
    ipConfigurations: [
      part(network(orders, 'networkInterfaces/nic-orders/ipConfigurations/ipconfig1'), {
        primary: true,
        privateIPAddress: '10.1.1.4',
        subnet: { id: subnet('machines') },
        publicIPAddress: { id: network(orders, 'publicIPAddresses/pip-vm') },
        loadBalancerBackendAddressPools: [
          { id: network(orders, 'loadBalancers/lb-orders/backendAddressPools/machines') },
        ],
      }),
    ],
  }),
  resource(network(orders, 'networkInterfaces/pe-sql.nic.1'), {
    privateEndpoint: { id: network(orders, 'privateEndpoints/pe-sql') },
    ipConfigurations: [
      part(network(orders, 'networkInterfaces/pe-sql.nic.1/ipConfigurations/private'), {
        primary: true,
        privateIPAddress: '10.1.3.4',
        subnet: { id: subnet('endpoints') },
      }),
    ],
  }),
  resource(
    network(orders, 'loadBalancers/lb-orders'),
    {
      frontendIPConfigurations: [
        part(network(orders, 'loadBalancers/lb-orders/frontendIPConfigurations/public'), {
          publicIPAddress: { id: network(orders, 'publicIPAddresses/pip-lb') },
        }),
      ],
      backendAddressPools: [
        part(network(orders, 'loadBalancers/lb-orders/backendAddressPools/machines'), {
          backendIPConfigurations: [{ id: network(orders, 'networkInterfaces/nic-orders/ipConfigurations/ipconfig1') }],
        }),
      ],
    },
    { sku: { name: 'Standard', tier: 'Regional' } },
  ),
  resource(network(orders, 'applicationGateways/agw-orders'), {
    sku: { name: 'WAF_v2', tier: 'WAF_v2' },
    gatewayIPConfigurations: [
      part(network(orders, 'applicationGateways/agw-orders/gatewayIPConfigurations/ip'), {
        subnet: { id: subnet('gateway') },
      }),
    ],
    frontendIPConfigurations: [
      part(network(orders, 'applicationGateways/agw-orders/frontendIPConfigurations/public'), {
        publicIPAddress: { id: network(orders, 'publicIPAddresses/pip-gateway') },
      }),
    ],
    backendAddressPools: [
      part(network(orders, 'applicationGateways/agw-orders/backendAddressPools/web'), {
        backendAddresses: [{ fqdn: 'web-orders.azurewebsites.net' }, { ipAddress: '10.1.1.4' }],
      }),
    ],
  }),
  resource(network(orders, 'privateEndpoints/pe-sql'), {
    subnet: { id: subnet('endpoints') },
    networkInterfaces: [{ id: network(orders, 'networkInterfaces/pe-sql.nic.1') }],
    customDnsConfigs: [],
    privateLinkServiceConnections: [
      part(network(orders, 'privateEndpoints/pe-sql/privateLinkServiceConnections/sql'), {
        privateLinkServiceId: `${orders}/providers/Microsoft.Sql/servers/sql-orders`,
        groupIds: ['sqlServer'],
        privateLinkServiceConnectionState: {
          status: 'Approved',
          description: 'Auto-Approved',
          actionsRequired: 'None',
        },
      }),
    ],
  }),
];
