import type { AzureEstate, GraphRow } from './estate.ts';
import {
  hub,
  network,
  orders,
  ordersTenant,
  plantedPassword,
  platform,
  retired,
  secretive,
  shop,
} from './ordersNames.ts';
import { ordersNetwork } from './ordersNetwork.ts';
import { ordersWorkloads } from './ordersWorkloads.ts';

export const ordersApplication = {
  kind: 'application',
  clientId: '8a000000-0000-4000-8000-000000000001',
  objectId: '8b000000-0000-4000-8000-000000000001',
  secret: 'orders-reader-secret',
  assertion: true,
  tenants: [ordersTenant],
} as const;

export const ordersUser = {
  kind: 'user',
  userName: 'ada@orders.example',
  objectId: '8c000000-0000-4000-8000-000000000001',
  tenants: [ordersTenant],
} as const;

/** Built-in roles have the same ids everywhere. https://learn.microsoft.com/en-us/azure/role-based-access-control/built-in-roles */
const roles = {
  Reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  'Key Vault Secrets User': '4633458b-17de-408a-b874-0445c86b69e6',
  AcrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
};

const recordSet = (zone: string, kind: string, name: string, properties: Record<string, unknown>): GraphRow => ({
  id: network(hub, `${zone}/${kind}/${name}`),
  name,
  type: `microsoft.network/${zone.split('/')[0]?.toLowerCase()}/${kind.toLowerCase()}`,
  subscriptionId: platform,
  properties: { fqdn: `${name}.${zone.split('/')[1]}.`, ttl: 300, ...properties },
});

const assignment = (n: number, role: keyof typeof roles, scope: string, principalId: string): GraphRow => ({
  id: `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/RoleAssignments/9a000000-0000-4000-8000-00000000000${n}`,
  name: `9a000000-0000-4000-8000-00000000000${n}`,
  type: 'microsoft.authorization/roleassignments',
  ...(scope.startsWith('/subscriptions/') ? { subscriptionId: scope.split('/')[2] ?? '' } : {}),
  properties: {
    roleDefinitionId: `/providers/Microsoft.Authorization/RoleDefinitions/${roles[role]}`,
    principalId,
    principalType: 'ServicePrincipal',
    scope,
  },
});

const site = (name: string): string => `${orders}/providers/Microsoft.Web/sites/${name}`;
const sql = `Server=tcp:sql-orders.database.windows.net,1433;Database=orders;User ID=orders;Password=${plantedPassword};`;
const nic = network(orders, 'networkInterfaces/nic-orders');
const managedIdentity = '5a000000-0000-4000-8000-000000000001';

/**
 * A shop in a hub and spoke: one tenant, three management groups, and four subscriptions, of which nobody may read one
 * and one is disabled. Ids are not always spelled the same, as in Azure.
 */
export const ordersEstate: AzureEstate = {
  principals: [ordersApplication, ordersUser],
  tenants: [
    {
      id: ordersTenant,
      displayName: 'Orders Inc.',
      defaultDomain: 'orders.example',
      managementGroups: [
        { name: 'orders', displayName: 'Orders' },
        { name: 'orders-platform', displayName: 'Platform', parent: 'orders' },
        { name: 'orders-landing-zones', displayName: 'Landing zones', parent: 'orders' },
      ],
      subscriptions: [
        { id: platform, displayName: 'Platform', managementGroup: 'orders-platform' },
        { id: shop, displayName: 'Shop', managementGroup: 'orders-landing-zones', tags: { environment: 'production' } },
        { id: secretive, displayName: 'Finance', managementGroup: 'orders-landing-zones', denied: true },
        { id: retired, displayName: 'Old shop', state: 'Disabled' },
      ],
      resources: [...ordersNetwork, ...ordersWorkloads],
      dns: [
        recordSet('privateDnsZones/privatelink.database.windows.net', 'A', 'sql-orders', {
          aRecords: [{ ipv4Address: '10.1.3.4' }],
          isAutoRegistered: false,
        }),
        recordSet('dnsZones/orders.example', 'CNAME', 'shop', {
          CNAMERecord: { cname: 'web-orders.azurewebsites.net' },
        }),
        recordSet('dnsZones/orders.example', 'A', 'gateway', {
          ARecords: [],
          targetResource: { id: network(orders, 'publicIPAddresses/pip-gateway').toLowerCase() },
        }),
      ],
      authorization: [
        assignment(
          1,
          'Storage Blob Data Contributor',
          `${orders}/providers/Microsoft.Storage/storageAccounts/storders`,
          managedIdentity,
        ),
        assignment(
          2,
          'Key Vault Secrets User',
          `${orders}/providers/Microsoft.KeyVault/vaults/kv-orders`,
          managedIdentity,
        ),
        assignment(3, 'AcrPull', `/subscriptions/${shop}`, '5a000000-0000-4000-8000-000000000003'),
        assignment(4, 'Reader', '/providers/Microsoft.Management/managementGroups/orders', ordersApplication.objectId),
        ...Object.entries(roles).map(([roleName, id]) => ({
          id: `/providers/Microsoft.Authorization/RoleDefinitions/${id}`,
          name: id,
          type: 'microsoft.authorization/roledefinitions',
          properties: { roleName, type: 'BuiltInRole', assignableScopes: ['/'], isServiceRole: false },
        })),
      ],
      settings: {
        [site('web-orders')]: {
          appSettings: {
            STORAGE: 'https://storders.blob.core.windows.net/',
            KEY: '@Microsoft.KeyVault(SecretUri=https://kv-orders.vault.azure.net/secrets/key/)',
            PASSWORD: plantedPassword,
          },
          connectionStrings: { orders: { value: sql, type: 'SQLAzure' } },
        },
        [site('func-orders')]: {
          appSettings: {
            FUNCTIONS_EXTENSION_VERSION: '~4',
            ServiceBus__fullyQualifiedNamespace: 'sb-orders.servicebus.windows.net',
            AzureWebJobsStorage: `DefaultEndpointsProtocol=https;AccountName=storders;AccountKey=${plantedPassword};EndpointSuffix=core.windows.net`,
          },
          connectionStrings: {},
        },
      },
      effectiveRoutes: {
        [nic]: [
          {
            source: 'Default',
            state: 'Active',
            addressPrefix: ['10.1.0.0/16'],
            nextHopType: 'VnetLocal',
            nextHopIpAddress: [],
          },
          {
            source: 'Default',
            state: 'Active',
            addressPrefix: ['10.0.0.0/16'],
            nextHopType: 'VNetPeering',
            nextHopIpAddress: [],
          },
          {
            source: 'Default',
            state: 'Invalid',
            addressPrefix: ['0.0.0.0/0'],
            nextHopType: 'Internet',
            nextHopIpAddress: [],
          },
          {
            name: 'everything',
            source: 'User',
            state: 'Active',
            addressPrefix: ['0.0.0.0/0'],
            nextHopType: 'VirtualAppliance',
            nextHopIpAddress: ['10.0.0.4'],
          },
        ],
      },
      effectiveNetworkSecurityGroups: {
        [nic]: [
          {
            networkSecurityGroup: { id: network(orders, 'networkSecurityGroups/nsg-machines') },
            association: { networkInterface: { id: nic } },
            effectiveSecurityRules: [
              {
                name: 'securityRules/from-gateway',
                protocol: 'Tcp',
                sourcePortRange: '0-65535',
                destinationPortRange: '8080-8080',
                sourceAddressPrefix: '10.1.2.0/24',
                destinationAddressPrefix: '0.0.0.0/0',
                access: 'Allow',
                priority: 100,
                direction: 'Inbound',
              },
            ],
          },
        ],
      },
      diagnosticSettings: {
        [`${orders}/providers/Microsoft.Sql/servers/sql-orders/databases/orders`]: [
          {
            id: `${orders}/providers/Microsoft.Sql/servers/sql-orders/databases/orders/providers/microsoft.insights/diagnosticSettings/to-logs`,
            name: 'to-logs',
            type: 'Microsoft.Insights/diagnosticSettings',
            properties: {
              workspaceId: `${hub}/providers/Microsoft.OperationalInsights/workspaces/log-platform`,
              logs: [{ categoryGroup: 'allLogs', enabled: true }],
              metrics: [],
            },
          },
        ],
      },
      privateDnsZoneGroups: {
        [network(orders, 'privateEndpoints/pe-sql')]: [
          {
            id: network(orders, 'privateEndpoints/pe-sql/privateDnsZoneGroups/default'),
            name: 'default',
            properties: {
              privateDnsZoneConfigs: [
                {
                  name: 'sql',
                  properties: {
                    privateDnsZoneId: network(hub, 'privateDnsZones/privatelink.database.windows.net'),
                    recordSets: [],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
};
