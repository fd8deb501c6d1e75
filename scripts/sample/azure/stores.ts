import { fulfilment } from '../workloads.ts';
import { firewallAddress, hub, spokes, throughFirewall } from './landingZones.ts';
import { machine } from './machines.ts';
import { storage } from './management.ts';
import {
  applicationSecurityGroup,
  natGateway,
  networkSecurityGroup,
  routeTable,
  subnetId,
  virtualNetwork,
} from './networks.ts';
import { together } from './pieces.ts';
import {
  groupId,
  type Home,
  idIn,
  made,
  networkId,
  part,
  resourceGroup,
  subscriptions,
  westEurope,
} from './resources.ts';
import { assigned } from './roles.ts';

const home: Home = {
  subscription: subscriptions.stores,
  group: 'rg-stores',
  location: westEurope,
  owner: { ...fulfilment, team: 'Stores', costCenter: 'CC-3040' },
};
const net: Home = { ...home, group: 'rg-stores-net' };
const network = spokes.stores.id;
const balancer = networkId(home, 'loadBalancers/lbi-tills');
const pool = `${balancer}/backendAddressPools/tills`;
const front = `${balancer}/frontendIPConfigurations/inside`;
const asg = (name: string): string => networkId(home, `applicationSecurityGroups/${name}`);
const guard = networkId(net, 'networkSecurityGroups/nsg-stores');
const routed = { through: firewallAddress, inside: spokes.stores.cidr };

const tills = made(
  home,
  'Microsoft.Network/loadBalancers/lbi-tills',
  {
    frontendIPConfigurations: [
      part(front, {
        privateIPAddress: '10.205.1.10',
        privateIPAllocationMethod: 'Static',
        subnet: { id: subnetId(network, 'snet-tills') },
      }),
    ],
    backendAddressPools: [
      part(pool, {
        backendIPConfigurations: [1, 2].map((n) => ({
          id: networkId(home, `networkInterfaces/nic-vm-tills-${n}/ipConfigurations/ipconfig1`),
        })),
      }),
    ],
    probes: [part(`${balancer}/probes/alive`, { protocol: 'Https', port: 8443, requestPath: '/healthz' })],
    loadBalancingRules: [
      part(`${balancer}/loadBalancingRules/tills`, {
        protocol: 'Tcp',
        frontendPort: 443,
        backendPort: 8443,
        frontendIPConfiguration: { id: front },
        backendAddressPool: { id: pool },
        probe: { id: `${balancer}/probes/alive` },
      }),
    ],
  },
  { sku: { name: 'Standard', tier: 'Regional' } },
);

/** Signs on shelves: as many machines as there are stores that are open. */
const labels = made(
  home,
  'Microsoft.Compute/virtualMachineScaleSets/vmss-shelf-labels',
  {
    orchestrationMode: 'Flexible',
    virtualMachineProfile: {
      storageProfile: { osDisk: { osType: 'Linux', createOption: 'FromImage' } },
      networkProfile: {
        networkInterfaceConfigurations: [
          {
            name: 'nic',
            properties: {
              primary: true,
              networkSecurityGroup: { id: networkId(net, 'networkSecurityGroups/nsg-stores') },
              ipConfigurations: [
                {
                  name: 'ipconfig1',
                  properties: {
                    subnet: { id: subnetId(network, 'snet-labels') },
                    applicationSecurityGroups: [{ id: asg('asg-labels') }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  },
  { sku: { name: 'Standard_B2s_v2', tier: 'Standard', capacity: 4 }, zones: ['1', '2', '3'] },
);

/** What runs the tills of the shops: machines, as the maker of the software wants it. */
export const stores = together(
  {
    resources: [
      resourceGroup(home),
      resourceGroup(net),
      virtualNetwork(net, {
        name: 'vnet-stores',
        cidr: spokes.stores.cidr,
        subnets: [
          { name: 'snet-tills', cidr: '10.205.1.0/24', guard: 'nsg-stores', routes: 'rt-stores' },
          { name: 'snet-stock', cidr: '10.205.2.0/24', guard: 'nsg-stores', routes: 'rt-stores' },
          { name: 'snet-labels', cidr: '10.205.3.0/24', guard: 'nsg-stores', out: 'ng-labels' },
        ],
        peers: [hub],
        dnsServers: ['10.200.4.4'],
      }),
      networkSecurityGroup(net, 'nsg-stores', [
        { name: 'tills', port: '8443', from: '192.168.10.0/24', to: asg('asg-tills') },
        { name: 'stock', port: '1433', from: asg('asg-tills'), to: asg('asg-stock') },
        { name: 'labels', port: '8883', from: asg('asg-labels'), to: asg('asg-tills') },
        { name: 'bastion', port: '22', from: '10.200.2.0/26' },
        { name: 'nobody-else', port: '*', from: 'Internet', access: 'Deny' },
      ]),
      routeTable(
        net,
        'rt-stores',
        throughFirewall,
        ['snet-tills', 'snet-stock'].map((subnet) => subnetId(network, subnet)),
      ),
      ...natGateway(net, 'ng-labels', '192.0.2.170', [subnetId(network, 'snet-labels')]),
      ...['asg-tills', 'asg-stock', 'asg-labels'].map((name) => applicationSecurityGroup(home, name)),
      tills,
      labels,
      made(
        home,
        'Microsoft.Compute/availabilitySets/avail-tills',
        { platformFaultDomainCount: 2, platformUpdateDomainCount: 5 },
        { sku: { name: 'Aligned' } },
      ),
      made(
        home,
        'Microsoft.Compute/snapshots/snap-stock-before-2026',
        {
          diskSizeGB: 512,
          creationData: {
            createOption: 'Copy',
            sourceResourceId: idIn(home, 'Microsoft.Compute/disks/disk-vm-stock-1-data-0'),
          },
        },
        { sku: { name: 'Standard_ZRS', tier: 'Standard' } },
      ),
      made(home, 'Microsoft.Insights/autoscaleSettings/autoscale-labels', {
        enabled: true,
        targetResourceUri: idIn(home, 'Microsoft.Compute/virtualMachineScaleSets/vmss-shelf-labels'),
        profiles: [{ name: 'open', capacity: { minimum: '2', maximum: '12', default: '4' }, rules: [] }],
      }),
      storage(home, 'stbwtills'),
    ],
    authorization: [
      assigned(
        'Storage Blob Data Contributor',
        idIn(home, 'Microsoft.Storage/storageAccounts/stbwtills'),
        'vm-tills-1',
      ),
      assigned(
        'Storage Blob Data Contributor',
        idIn(home, 'Microsoft.Storage/storageAccounts/stbwtills'),
        'vm-tills-2',
      ),
      assigned('Contributor', groupId(home), 'Makers of the tills', 'Group'),
    ],
  },
  ...[1, 2].map((n) =>
    machine(home, {
      name: `vm-tills-${n}`,
      size: 'Standard_D4s_v5',
      zone: `${n}`,
      subnet: subnetId(network, 'snet-tills'),
      address: `10.205.1.${n + 10}`,
      system: 'Linux',
      data: [128],
      groups: ['asg-tills'],
      pool,
      availabilitySet: 'avail-tills',
      routed,
      guard,
    }),
  ),
  ...[1, 2].map((n) =>
    machine(home, {
      name: `vm-stock-${n}`,
      size: 'Standard_E8s_v5',
      zone: `${n}`,
      subnet: subnetId(network, 'snet-stock'),
      address: `10.205.2.${n + 3}`,
      system: 'Windows',
      data: [512, 256],
      groups: ['asg-stock'],
      routed,
      guard,
    }),
  ),
  machine(home, {
    name: 'vm-old-reports',
    size: 'Standard_D2s_v3',
    zone: '1',
    subnet: subnetId(network, 'snet-stock'),
    address: '10.205.2.20',
    system: 'Windows',
    stopped: true,
    guard,
  }),
);
