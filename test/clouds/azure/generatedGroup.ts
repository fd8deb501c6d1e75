import { networkSlots } from './generatedNetwork.ts';
import { code, groupId, made, resourceGroup, type Slot, slot, storageAccount } from './generatedSlot.ts';

/** What is in each group, ascending by id. They name each other by id. */
export const slots: readonly Slot[] = [
  { type: 'Microsoft.Resources/resourceGroups', make: (place) => resourceGroup(groupId(place)) },
  disk(1),
  disk(2),
  machine(1),
  machine(2),
  slot(
    'Microsoft.KeyVault/vaults',
    (place) => `kv-${code(place)}`,
    ({ place }) => ({
      vaultUri: `https://kv-${code(place)}.vault.azure.net/`,
      enableRbacAuthorization: true,
      publicNetworkAccess: 'Enabled',
    }),
  ),
  slot(
    'Microsoft.ManagedIdentity/userAssignedIdentities',
    () => 'id-app',
    ({ place }) => ({
      principalId: `10000000-0000-4000-8000-${code(place)}`,
    }),
  ),
  ...networkSlots,
  slot(
    'Microsoft.Sql/servers',
    (place) => `sql-${code(place)}`,
    ({ in: inside, place }) => ({
      fullyQualifiedDomainName: `sql-${code(place)}.database.windows.net`,
      publicNetworkAccess: 'Disabled',
      privateEndpointConnections: [
        { properties: { privateEndpoint: { id: inside('Microsoft.Network/privateEndpoints/pe-sql') } } },
      ],
    }),
  ),
  {
    type: 'Microsoft.Sql/servers/databases',
    make(place) {
      const id = `${groupId(place)}/providers/Microsoft.Sql/servers/sql-${code(place)}/databases/orders`;
      return {
        ...made(id, 'orders', 'Microsoft.Sql/servers/databases', { status: 'Online' }),
        sku: { name: 'S0', tier: 'Standard' },
      };
    },
  },
  { type: 'Microsoft.Storage/storageAccounts', make: (place) => storageAccount(groupId(place), `st${code(place)}`) },
  slot(
    'Microsoft.Web/serverFarms',
    () => 'plan-app',
    () => ({ status: 'Ready', numberOfSites: 1 }),
    { kind: 'linux', sku: { name: 'P1v3', tier: 'PremiumV3' } },
  ),
  slot(
    'Microsoft.Web/sites',
    (place) => `web-${code(place)}`,
    ({ in: inside, place }) => ({
      state: 'Running',
      defaultHostName: `web-${code(place)}.azurewebsites.net`,
      serverFarmId: inside('Microsoft.Web/serverfarms/plan-app'),
      virtualNetworkSubnetId: inside('Microsoft.Network/virtualNetworks/vnet-app/subnets/sites'),
    }),
    { kind: 'app,linux' },
  ),
];

function disk(n: number): Slot {
  return slot(
    'Microsoft.Compute/disks',
    () => `disk-${n}`,
    () => ({ diskState: 'Attached', diskSizeGB: 64 }),
    {
      sku: { name: 'Premium_LRS', tier: 'Premium' },
    },
  );
}

function machine(n: number): Slot {
  return slot(
    'Microsoft.Compute/virtualMachines',
    () => `vm-${n}`,
    ({ in: inside }) => ({
      vmId: `20000000-0000-4000-8000-00000000000${n}`,
      provisioningState: 'Succeeded',
      hardwareProfile: { vmSize: 'Standard_D2s_v5' },
      storageProfile: {
        osDisk: { osType: 'Linux', managedDisk: { id: inside(`Microsoft.Compute/disks/disk-${n}`) } },
        dataDisks: [],
      },
      networkProfile: {
        networkInterfaces: [
          { id: inside(`Microsoft.Network/networkInterfaces/nic-${n}`), properties: { primary: true } },
        ],
      },
      instanceView: {
        statuses: [
          { code: 'ProvisioningState/succeeded', displayStatus: 'Provisioning succeeded' },
          { code: 'PowerState/running', displayStatus: 'VM running' },
        ],
      },
    }),
  );
}
