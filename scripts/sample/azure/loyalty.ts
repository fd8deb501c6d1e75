import { storefront } from '../workloads.ts';
import { toLogs } from './connectivity.ts';
import { dnsHome, hub, spokes, throughFirewall, workspace } from './landingZones.ts';
import { networkSecurityGroup, publicAddress, routeTable, subnetId, virtualNetwork } from './networks.ts';
import { together } from './pieces.ts';
import { privateEndpoints, reachedBy } from './privateLink.ts';
import {
  groupId,
  guid,
  type Home,
  identities,
  idIn,
  made,
  networkId,
  part,
  resourceGroup,
  shouted,
  subscriptions,
  tenantId,
  userIdentity,
  westEurope,
} from './resources.ts';
import { assigned } from './roles.ts';

const home: Home = {
  subscription: subscriptions.loyalty,
  group: 'rg-loyalty',
  location: westEurope,
  owner: { ...storefront, team: 'Loyalty', costCenter: 'CC-2050' },
};
/** AKS keeps what nodes are made of in a group of its own. */
const nodes: Home = { ...home, group: 'MC_rg-loyalty_aks-loyalty_westeurope' };
const network = spokes.loyalty.id;
const cluster = idIn(home, 'Microsoft.ContainerService/managedClusters/aks-loyalty');
const registry = idIn(home, 'Microsoft.ContainerRegistry/registries/crbrindlewick');
const vault = idIn(home, 'Microsoft.KeyVault/vaults/kv-bw-loyalty');
const identity = (name: string, at = home): string =>
  idIn(at, `Microsoft.ManagedIdentity/userAssignedIdentities/${name}`);
const pools = [
  { name: 'system', mode: 'System', count: 3, size: 'Standard_D4ds_v5', subnet: 'snet-system' },
  { name: 'apps', mode: 'User', count: 5, size: 'Standard_D8ds_v5', subnet: 'snet-apps' },
  { name: 'spot', mode: 'User', count: 2, size: 'Standard_D8ds_v5', subnet: 'snet-apps' },
];

const kubernetes = made(
  home,
  'Microsoft.ContainerService/managedClusters/aks-loyalty',
  {
    powerState: { code: 'Running' },
    kubernetesVersion: '1.32',
    currentKubernetesVersion: '1.32.6',
    dnsPrefix: 'aks-loyalty',
    fqdn: 'aks-loyalty-5m2k8d0q.hcp.westeurope.azmk8s.io',
    nodeResourceGroup: nodes.group,
    enableRBAC: true,
    agentPoolProfiles: pools.map(({ name, mode, count, size, subnet }) => ({
      name,
      mode,
      count,
      vmSize: size,
      osType: 'Linux',
      osSKU: 'AzureLinux',
      enableAutoScaling: true,
      minCount: 1,
      maxCount: count * 2,
      currentOrchestratorVersion: '1.32.6',
      availabilityZones: ['1', '2', '3'],
      vnetSubnetID: subnetId(network, subnet),
      powerState: { code: 'Running' },
    })),
    networkProfile: {
      networkPlugin: 'azure',
      networkPluginMode: 'overlay',
      networkPolicy: 'cilium',
      outboundType: 'loadBalancer',
      loadBalancerProfile: {
        effectiveOutboundIPs: [{ id: networkId(nodes, 'publicIPAddresses/pip-aks-loyalty-out') }],
      },
    },
    addonProfiles: {
      omsagent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: shouted(workspace) } },
      azureKeyvaultSecretsProvider: {
        enabled: true,
        identity: { resourceId: identity('azurekeyvaultsecretsprovider-aks-loyalty', nodes) },
      },
    },
    identityProfile: {
      kubeletidentity: {
        resourceId: identity('aks-loyalty-agentpool', nodes),
        objectId: guid('principal aks-loyalty-agentpool'),
      },
    },
    securityProfile: { workloadIdentity: { enabled: true } },
    oidcIssuerProfile: { enabled: true },
  },
  { sku: { name: 'Base', tier: 'Standard' }, identity: identities(identity('id-aks-loyalty')) },
);

function scaleSet({ name, count, size, subnet }: (typeof pools)[number]) {
  const path = `Microsoft.Compute/virtualMachineScaleSets/aks-${name}-30817264-vmss`;
  return made(
    nodes,
    path,
    {
      orchestrationMode: 'Uniform',
      virtualMachineProfile: {
        storageProfile: { osDisk: { osType: 'Linux', diskSizeGB: 128, createOption: 'FromImage' } },
        networkProfile: {
          networkInterfaceConfigurations: [
            {
              name: 'nic',
              properties: {
                primary: true,
                ipConfigurations: [
                  {
                    name: 'ipconfig1',
                    properties: {
                      subnet: { id: subnetId(network, subnet) },
                      loadBalancerBackendAddressPools: [
                        { id: networkId(nodes, 'loadBalancers/kubernetes/backendAddressPools/kubernetes') },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    },
    {
      sku: { name: size, tier: 'Standard', capacity: count },
      zones: ['1', '2', '3'],
      identity: identities(identity('aks-loyalty-agentpool', nodes)),
      tags: { 'aks-managed-poolName': name },
    },
  );
}

const balancer = (path: string): string => networkId(nodes, `loadBalancers/kubernetes/${path}`);
const frontends = [
  { name: 'out', address: 'pip-aks-loyalty-out', ip: '192.0.2.160' },
  { name: 'a7f20ingress', address: 'pip-aks-loyalty-in', ip: '192.0.2.161' },
];

/** Points for customers: a cluster and what it runs on. */
export const loyalty = together(
  {
    resources: [
      resourceGroup(home),
      resourceGroup(nodes, { managedBy: cluster, tags: { 'aks-managed-cluster-name': 'aks-loyalty' } }),
      virtualNetwork(home, {
        name: 'vnet-loyalty',
        cidr: spokes.loyalty.cidr,
        subnets: [
          { name: 'snet-system', cidr: '10.204.0.0/24', guard: 'nsg-loyalty', routes: 'rt-loyalty' },
          { name: 'snet-apps', cidr: '10.204.16.0/20', guard: 'nsg-loyalty', routes: 'rt-loyalty' },
          { name: 'snet-endpoints', cidr: '10.204.2.0/24' },
        ],
        peers: [hub],
        dnsServers: ['10.200.4.4'],
      }),
      networkSecurityGroup(home, 'nsg-loyalty', [{ name: 'web', port: '443', from: 'Internet' }]),
      routeTable(
        home,
        'rt-loyalty',
        throughFirewall,
        ['snet-system', 'snet-apps'].map((subnet) => subnetId(network, subnet)),
      ),
      kubernetes,
      ...pools.map(scaleSet),
      made(
        nodes,
        'Microsoft.Network/loadBalancers/kubernetes',
        {
          frontendIPConfigurations: frontends.map(({ name, address }) =>
            part(balancer(`frontendIPConfigurations/${name}`), {
              publicIPAddress: { id: networkId(nodes, `publicIPAddresses/${address}`) },
            }),
          ),
          backendAddressPools: [part(balancer('backendAddressPools/kubernetes'), {})],
        },
        { sku: { name: 'Standard', tier: 'Regional' } },
      ),
      ...frontends.map(({ name, address, ip }) =>
        publicAddress(nodes, address, ip, balancer(`frontendIPConfigurations/${name}`)),
      ),
      ...['aks-loyalty-agentpool', 'azurekeyvaultsecretsprovider-aks-loyalty'].map((name) => userIdentity(nodes, name)),
      ...['id-aks-loyalty', 'id-points-api', 'id-offers'].map((name) => userIdentity(home, name)),
      made(
        home,
        'Microsoft.ContainerRegistry/registries/crbrindlewick',
        {
          loginServer: 'crbrindlewick.azurecr.io',
          adminUserEnabled: false,
          zoneRedundancy: 'Enabled',
          ...reachedBy(home, registry, 'crbrindlewick', 'registry'),
        },
        { sku: { name: 'Premium', tier: 'Premium' } },
      ),
      made(
        home,
        'Microsoft.ContainerRegistry/registries/crbrindlewick/replications/swedencentral',
        { zoneRedundancy: 'Disabled', regionEndpointEnabled: true },
        { location: 'swedencentral' },
      ),
      made(home, 'Microsoft.KeyVault/vaults/kv-bw-loyalty', {
        tenantId,
        sku: { family: 'A', name: 'standard' },
        vaultUri: 'https://kv-bw-loyalty.vault.azure.net/',
        enableRbacAuthorization: true,
        ...reachedBy(home, vault, 'kv-bw-loyalty', 'vault'),
      }),
    ],
    authorization: [
      assigned('AcrPull', registry, 'aks-loyalty-agentpool'),
      assigned('Network Contributor', network, 'id-aks-loyalty'),
      assigned('Contributor', groupId(nodes), 'id-aks-loyalty'),
      ...['id-points-api', 'id-offers'].map((name) => assigned('Key Vault Secrets User', vault, name)),
      assigned('Key Vault Secrets User', vault, 'azurekeyvaultsecretsprovider-aks-loyalty'),
      assigned('Contributor', groupId(home), 'Loyalty engineers', 'Group'),
    ],
    diagnosticSettings: { [cluster]: [toLogs(cluster)] },
  },
  privateEndpoints(home, dnsHome, [
    {
      to: 'crbrindlewick',
      target: registry,
      kind: 'registry',
      subnet: subnetId(network, 'snet-endpoints'),
      address: '10.204.2.4',
    },
    {
      to: 'kv-bw-loyalty',
      target: vault,
      kind: 'vault',
      subnet: subnetId(network, 'snet-endpoints'),
      address: '10.204.2.5',
    },
  ]),
);
