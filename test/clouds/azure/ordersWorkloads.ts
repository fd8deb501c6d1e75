import type { ArmResource } from './estate.ts';
import { archive, cluster, group, hub, network, orders, ordersTenant, resource } from './ordersNames.ts';

const compute = (path: string): string => `${orders}/providers/Microsoft.Compute/${path}`;
const web = (path: string): string => `${orders}/providers/Microsoft.Web/${path}`;
const data = (path: string): string => `${orders}/providers/${path}`;
const subnet = (name: string): string => network(orders, `virtualNetworks/vnet-orders/subnets/${name}`);
const identity = data('Microsoft.ManagedIdentity/userAssignedIdentities/id-orders');
const workspace = `${hub}/providers/Microsoft.OperationalInsights/workspaces/log-platform`;

const userAssigned = {
  type: 'UserAssigned',
  userAssignedIdentities: {
    [identity]: {
      principalId: '5a000000-0000-4000-8000-000000000001',
      clientId: '5b000000-0000-4000-8000-000000000001',
    },
  },
};
const systemAssigned = {
  type: 'SystemAssigned',
  principalId: '5a000000-0000-4000-8000-000000000002',
  tenantId: ordersTenant,
};

/** What runs in the networks of `ordersNetwork.ts`, the data that it uses, and what is left of an archive. */
export const ordersWorkloads: readonly ArmResource[] = [
  ...[hub, orders, cluster, archive].map(group),
  resource(
    compute('virtualMachines/vm-orders'),
    {
      vmId: '6a000000-0000-4000-8000-000000000001',
      hardwareProfile: { vmSize: 'Standard_D2s_v5' },
      storageProfile: {
        osDisk: {
          name: 'disk-os',
          osType: 'Linux',
          managedDisk: { id: compute('disks/disk-os').replace('rg-orders', 'RG-ORDERS') },
        },
        dataDisks: [{ lun: 0, name: 'disk-data', managedDisk: { id: compute('disks/disk-data') } }],
      },
      networkProfile: {
        networkInterfaces: [{ id: network(orders, 'networkInterfaces/nic-orders'), properties: { primary: true } }],
      },
      diagnosticsProfile: { bootDiagnostics: { enabled: true, storageUri: 'https://storders.blob.core.windows.net/' } },
      instanceView: {
        statuses: [
          { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded' },
          { code: 'PowerState/running', level: 'Info', displayStatus: 'VM running' },
        ],
      },
    },
    { identity: userAssigned, zones: ['1'] },
  ),
  ...['disk-os', 'disk-data'].map((name) =>
    resource(
      compute(`disks/${name}`),
      { diskState: 'Attached', diskSizeGB: 64 },
      { managedBy: compute('virtualMachines/VM-orders'), sku: { name: 'Premium_LRS', tier: 'Premium' }, zones: ['1'] },
    ),
  ),
  resource(identity, {
    principalId: '5a000000-0000-4000-8000-000000000001',
    clientId: '5b000000-0000-4000-8000-000000000001',
    tenantId: ordersTenant,
  }),
  resource(
    data('Microsoft.Sql/servers/sql-orders'),
    {
      fullyQualifiedDomainName: 'sql-orders.database.windows.net',
      publicNetworkAccess: 'Disabled',
      administratorLogin: 'orders',
      privateEndpointConnections: [
        {
          id: data('Microsoft.Sql/servers/sql-orders/privateEndpointConnections/pe-sql'),
          properties: {
            privateEndpoint: { id: network(orders, 'privateEndpoints/pe-sql') },
            provisioningState: 'Ready',
          },
        },
      ],
    },
    { kind: 'v12.0' },
  ),
  resource(
    data('Microsoft.Sql/servers/sql-orders/databases/orders'),
    { status: 'Online', collation: 'SQL_Latin1_General_CP1_CI_AS' },
    {
      kind: 'v12.0,user',
      sku: { name: 'GP_Gen5', tier: 'GeneralPurpose', capacity: 2 },
      managedBy: data('Microsoft.Sql/servers/sql-orders'),
    },
  ),
  resource(
    web('serverFarms/plan-orders'),
    { status: 'Ready', numberOfSites: 2 },
    { kind: 'linux', sku: { name: 'P1v3', tier: 'PremiumV3', capacity: 2 } },
  ),
  resource(
    web('sites/web-orders'),
    {
      state: 'Running',
      defaultHostName: 'web-orders.azurewebsites.net',
      hostNames: ['web-orders.azurewebsites.net', 'shop.orders.example'],
      serverFarmId: web('serverfarms/plan-orders'),
      virtualNetworkSubnetId: subnet('sites'),
      httpsOnly: true,
    },
    { kind: 'app,linux', identity: userAssigned },
  ),
  resource(
    web('sites/func-orders'),
    {
      state: 'Running',
      defaultHostName: 'func-orders.azurewebsites.net',
      serverFarmId: web('serverfarms/plan-orders'),
      httpsOnly: true,
    },
    { kind: 'functionapp,linux', identity: systemAssigned },
  ),
  resource(
    data('Microsoft.Storage/storageAccounts/storders'),
    {
      primaryEndpoints: {
        blob: 'https://storders.blob.core.windows.net/',
        queue: 'https://storders.queue.core.windows.net/',
      },
      networkAcls: {
        defaultAction: 'Deny',
        virtualNetworkRules: [{ id: subnet('machines'), action: 'Allow' }],
        ipRules: [],
      },
      supportsHttpsTrafficOnly: true,
    },
    { kind: 'StorageV2', sku: { name: 'Standard_ZRS', tier: 'Standard' } },
  ),
  resource(data('Microsoft.KeyVault/vaults/kv-orders'), {
    vaultUri: 'https://kv-orders.vault.azure.net/',
    tenantId: ordersTenant,
    enableRbacAuthorization: true,
    sku: { family: 'A', name: 'standard' },
  }),
  resource(
    data('Microsoft.ServiceBus/namespaces/sb-orders'),
    { serviceBusEndpoint: 'https://sb-orders.servicebus.windows.net:443/', status: 'Active' },
    { sku: { name: 'Premium', tier: 'Premium' } },
  ),
  resource(data('Microsoft.ServiceBus/namespaces/sb-orders/queues/incoming'), {
    maxDeliveryCount: 10,
    status: 'Active',
  }),
  resource(
    `${cluster}/providers/Microsoft.ContainerService/managedClusters/aks-orders`,
    {
      kubernetesVersion: '1.31.2',
      nodeResourceGroup: 'MC_rg-cluster_aks-orders_westeurope',
      agentPoolProfiles: [
        { name: 'system', count: 3, vmSize: 'Standard_D4s_v5', vnetSubnetID: subnet('nodes'), mode: 'System' },
      ],
      addonProfiles: { omsagent: { enabled: true, config: { logAnalyticsWorkspaceResourceID: workspace } } },
    },
    {
      identity: { ...systemAssigned, principalId: '5a000000-0000-4000-8000-000000000003' },
      sku: { name: 'Base', tier: 'Standard' },
    },
  ),
  resource(
    `${cluster}/providers/Microsoft.ContainerRegistry/registries/crorders`,
    { loginServer: 'crorders.azurecr.io', adminUserEnabled: false },
    { sku: { name: 'Premium', tier: 'Premium' } },
  ),
  resource(workspace, {
    customerId: '7a000000-0000-4000-8000-000000000001',
    retentionInDays: 30,
    sku: { name: 'PerGB2018' },
  }),
  resource(
    data('Microsoft.Insights/components/appi-orders'),
    { Application_Type: 'web', WorkspaceResourceId: workspace.toLowerCase() },
    { kind: 'web' },
  ),
  resource(
    `${archive}/providers/Microsoft.Storage/storageAccounts/starchive`,
    { primaryEndpoints: { blob: 'https://starchive.blob.core.windows.net/' } },
    { kind: 'StorageV2', sku: { name: 'Standard_GRS', tier: 'Standard' }, location: 'northeurope' },
  ),
];
