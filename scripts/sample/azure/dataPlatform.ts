import { data } from '../workloads.ts';
import { dnsHome, hub, spokes, workspace } from './landingZones.ts';
import { storage } from './management.ts';
import { networkSecurityGroup, subnetId, virtualNetwork } from './networks.ts';
import { together } from './pieces.ts';
import { privateEndpoints, reachedBy } from './privateLink.ts';
import {
  groupId,
  guid,
  type Home,
  idIn,
  made,
  ownIdentity,
  resourceGroup,
  subscriptions,
  tenantId,
  userIdentity,
  westEurope,
} from './resources.ts';
import { assigned } from './roles.ts';

const home: Home = { subscription: subscriptions.dataPlatform, group: 'rg-data', location: westEurope, owner: data };
const net: Home = { ...home, group: 'rg-data-net' };
const bricks: Home = { ...home, group: 'rg-databricks-managed' };
const network = spokes.dataPlatform.id;
const lake = idIn(home, 'Microsoft.Storage/storageAccounts/stbwlake');
const hubs = idIn(home, 'Microsoft.EventHub/namespaces/evhns-bw-clicks');
const vault = idIn(home, 'Microsoft.KeyVault/vaults/kv-bw-data');
const workspacePath = 'Microsoft.Databricks/workspaces/dbw-brindlewick';

/** From tills and clicks to forecasts: streams, a lake, factories, and people's notebooks. */
export const dataPlatform = together(
  {
    resources: [
      resourceGroup(home),
      resourceGroup(net),
      resourceGroup(bricks, { managedBy: idIn(home, workspacePath) }),
      virtualNetwork(net, {
        name: 'vnet-data',
        cidr: spokes.dataPlatform.cidr,
        subnets: [
          {
            name: 'snet-bricks-host',
            cidr: '10.206.1.0/24',
            guard: 'nsg-data',
            for: 'Microsoft.Databricks/workspaces',
          },
          {
            name: 'snet-bricks-inside',
            cidr: '10.206.2.0/24',
            guard: 'nsg-data',
            for: 'Microsoft.Databricks/workspaces',
          },
          { name: 'snet-endpoints', cidr: '10.206.3.0/24' },
          { name: 'snet-postgres', cidr: '10.206.4.0/24', for: 'Microsoft.DBforPostgreSQL/flexibleServers' },
        ],
        peers: [hub],
        dnsServers: ['10.200.4.4'],
      }),
      networkSecurityGroup(net, 'nsg-data', [{ name: 'workers', port: '*', from: 'VirtualNetwork' }]),
      storage(home, 'stbwlake', {
        isHnsEnabled: true,
        primaryEndpoints: {
          dfs: 'https://stbwlake.dfs.core.windows.net/',
          blob: 'https://stbwlake.blob.core.windows.net/',
        },
        ...reachedBy(home, lake, 'stbwlake', 'dfs'),
      }),
      made(
        home,
        'Microsoft.EventHub/namespaces/evhns-bw-clicks',
        {
          serviceBusEndpoint: 'https://evhns-bw-clicks.servicebus.windows.net:443/',
          status: 'Active',
          isAutoInflateEnabled: true,
          maximumThroughputUnits: 10,
          ...reachedBy(home, hubs, 'evhns-bw-clicks', 'namespace'),
        },
        { sku: { name: 'Standard', tier: 'Standard', capacity: 2 } },
      ),
      made(
        home,
        'Microsoft.StreamAnalytics/streamingJobs/asa-clicks',
        { jobState: 'Running', jobType: 'Cloud', sku: { name: 'StandardV2' } },
        { identity: ownIdentity('asa-clicks') },
      ),
      made(
        home,
        'Microsoft.DataFactory/factories/adf-brindlewick',
        { publicNetworkAccess: 'Disabled', version: '2018-06-01' },
        { identity: ownIdentity('adf-brindlewick') },
      ),
      made(
        home,
        workspacePath,
        {
          managedResourceGroupId: groupId(bricks),
          workspaceUrl: 'adb-4127680953381126.6.azuredatabricks.net',
          parameters: {
            customVirtualNetworkId: { type: 'String', value: network },
            customPublicSubnetName: { type: 'String', value: 'snet-bricks-host' },
            customPrivateSubnetName: { type: 'String', value: 'snet-bricks-inside' },
            enableNoPublicIp: { type: 'Bool', value: true },
          },
          accessConnector: {
            id: idIn(home, 'Microsoft.Databricks/accessConnectors/dbac-brindlewick'),
            identityType: 'SystemAssigned',
          },
        },
        { sku: { name: 'premium' } },
      ),
      made(
        home,
        'Microsoft.Databricks/accessConnectors/dbac-brindlewick',
        {},
        { identity: ownIdentity('dbac-brindlewick') },
      ),
      {
        ...storage(bricks, 'dbstorageq7t4m2'),
        managedBy: idIn(home, workspacePath),
      },
      userIdentity(bricks, 'dbmanagedidentity'),
      made(
        home,
        'Microsoft.Synapse/workspaces/syn-brindlewick',
        {
          connectivityEndpoints: {
            web: 'https://web.azuresynapse.net',
            sql: 'syn-brindlewick.sql.azuresynapse.net',
            sqlOnDemand: 'syn-brindlewick-ondemand.sql.azuresynapse.net',
            dev: 'https://syn-brindlewick.dev.azuresynapse.net',
          },
          defaultDataLakeStorage: {
            accountUrl: 'https://stbwlake.dfs.core.windows.net',
            filesystem: 'warehouse',
            resourceId: lake,
          },
          managedResourceGroupName: 'synapseworkspace-managedrg-brindlewick',
          sqlAdministratorLogin: 'owner',
        },
        { identity: ownIdentity('syn-brindlewick') },
      ),
      made(
        home,
        'Microsoft.Synapse/workspaces/syn-brindlewick/sqlPools/warehouse',
        { status: 'Paused' },
        { sku: { name: 'DW200c' } },
      ),
      made(home, 'Microsoft.DBforPostgreSQL/flexibleServers/psql-bw-forecasts', {
        fullyQualifiedDomainName: 'psql-bw-forecasts.postgres.database.azure.com',
        version: '16',
        state: 'Ready',
        network: {
          delegatedSubnetResourceId: subnetId(network, 'snet-postgres'),
          privateDnsZoneArmResourceId: idIn(
            net,
            'Microsoft.Network/privateDnsZones/forecasts.private.postgres.database.azure.com',
          ),
        },
      }),
      made(
        net,
        'Microsoft.Network/privateDnsZones/forecasts.private.postgres.database.azure.com',
        { numberOfVirtualNetworkLinks: 1 },
        { location: 'global' },
      ),
      made(
        net,
        'Microsoft.Network/privateDnsZones/forecasts.private.postgres.database.azure.com/virtualNetworkLinks/data',
        { registrationEnabled: false, virtualNetwork: { id: network }, virtualNetworkLinkState: 'Completed' },
        { location: 'global' },
      ),
      made(home, 'Microsoft.KeyVault/vaults/kv-bw-data', {
        tenantId,
        sku: { family: 'A', name: 'standard' },
        vaultUri: 'https://kv-bw-data.vault.azure.net/',
        enableRbacAuthorization: true,
        ...reachedBy(home, vault, 'kv-bw-data', 'vault'),
      }),
      made(
        home,
        'Microsoft.Logic/workflows/logic-report-by-mail',
        {
          state: 'Enabled',
          version: '08584500000000000001',
          definition: { triggers: { Recurrence: {} }, actions: {} },
        },
        { identity: ownIdentity('logic-report-by-mail') },
      ),
      made(
        home,
        'Microsoft.Insights/components/appi-data',
        { AppId: guid('application appi-data'), Application_Type: 'other', WorkspaceResourceId: workspace },
        { kind: 'other' },
      ),
    ],
    authorization: [
      ...['adf-brindlewick', 'syn-brindlewick', 'dbac-brindlewick', 'asa-clicks'].map((principal) =>
        assigned('Storage Blob Data Contributor', lake, principal),
      ),
      assigned('Storage Blob Data Reader', lake, 'logic-report-by-mail'),
      assigned('Azure Event Hubs Data Receiver', hubs, 'asa-clicks'),
      assigned('Key Vault Secrets User', vault, 'adf-brindlewick'),
      assigned('Reader', groupId(home), 'Analysts', 'Group'),
    ],
  },
  privateEndpoints(
    home,
    dnsHome,
    (
      [
        ['stbwlake', lake, 'dfs'],
        ['stbwlake', lake, 'blob'],
        ['evhns-bw-clicks', hubs, 'namespace'],
        ['kv-bw-data', vault, 'vault'],
      ] as const
    ).map(([to, target, kind], n) => ({
      to,
      target,
      kind,
      subnet: subnetId(network, 'snet-endpoints'),
      address: `10.206.3.${n + 4}`,
    })),
  ),
);
