import { platform } from '../workloads.ts';
import { dnsHome, firewallAddress, hub, spokes, throughFirewall } from './landingZones.ts';
import { machine } from './machines.ts';
import { networkSecurityGroup, routeTable, subnetId, virtualNetwork } from './networks.ts';
import { together } from './pieces.ts';
import { privateEndpoints, reachedBy } from './privateLink.ts';
import { type Home, idIn, made, networkId, resourceGroup, subscriptions, tenantId, westEurope } from './resources.ts';

const home: Home = {
  subscription: subscriptions.identity,
  group: 'rg-identity',
  location: westEurope,
  owner: platform,
};
const network = spokes.identity.id;
const controllers = subnetId(network, 'snet-controllers');
const vault = idIn(home, 'Microsoft.KeyVault/vaults/kv-brindlewick-identity');

/** Domain controllers for what is older than Entra. */
export const identity = together(
  {
    resources: [
      resourceGroup(home),
      virtualNetwork(home, {
        name: 'vnet-identity',
        cidr: spokes.identity.cidr,
        subnets: [
          { name: 'snet-controllers', cidr: '10.201.1.0/24', guard: 'nsg-controllers', routes: 'rt-identity' },
          { name: 'snet-endpoints', cidr: '10.201.2.0/24' },
        ],
        peers: [hub],
        dnsServers: ['10.201.1.4', '10.201.1.5'],
      }),
      networkSecurityGroup(home, 'nsg-controllers', [
        { name: 'ldaps', port: '636', from: '10.200.0.0/13' },
        { name: 'kerberos', port: '88', from: '10.200.0.0/13' },
        { name: 'remote-desktop', port: '3389', from: '10.200.2.0/26' },
      ]),
      routeTable(home, 'rt-identity', throughFirewall, [controllers]),
      made(
        home,
        'Microsoft.Compute/availabilitySets/avail-controllers',
        { platformFaultDomainCount: 2, platformUpdateDomainCount: 5 },
        { sku: { name: 'Aligned' } },
      ),
      made(home, 'Microsoft.KeyVault/vaults/kv-brindlewick-identity', {
        tenantId,
        sku: { family: 'A', name: 'premium' },
        vaultUri: 'https://kv-brindlewick-identity.vault.azure.net/',
        enableRbacAuthorization: true,
        enablePurgeProtection: true,
        ...reachedBy(home, vault, 'kv-brindlewick-identity', 'vault'),
      }),
    ],
  },
  ...['1', '2'].map((n) =>
    machine(home, {
      name: `vm-dc-${n}`,
      size: 'Standard_D2s_v5',
      zone: n,
      subnet: controllers,
      address: `10.201.1.${Number(n) + 3}`,
      system: 'Windows',
      data: [32],
      availabilitySet: 'avail-controllers',
      routed: { through: firewallAddress, inside: spokes.identity.cidr },
      guard: networkId(home, 'networkSecurityGroups/nsg-controllers'),
    }),
  ),
  privateEndpoints(home, dnsHome, [
    {
      to: 'kv-brindlewick-identity',
      target: vault,
      kind: 'vault',
      subnet: subnetId(network, 'snet-endpoints'),
      address: '10.201.2.4',
    },
  ]),
);
