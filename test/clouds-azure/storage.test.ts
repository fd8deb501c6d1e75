import assert from 'node:assert/strict';
import { readRows, relationsIn, relationsWithEvidence } from './readRows.ts';
import { connectedBy, idOf, rowOf, subnetId, vaultRow } from './rowOf.ts';

/**
 * As the examples StorageAccountGetProperties and StorageAccountGetPropertiesCMKEnabled of Microsoft.Storage 2021-09-01:
 * https://github.com/Azure/azure-rest-api-specs/tree/main/specification/storage/resource-manager/Microsoft.Storage
 */
const account = rowOf(
  'Microsoft.Storage/storageAccounts',
  'storders',
  {
    geoReplicationStats: { status: 'Live', lastSyncTime: '2018-10-30T00:25:34Z', canFailover: true },
    networkAcls: {
      bypass: 'AzureServices',
      defaultAction: 'Deny',
      ipRules: [{ value: '28.34.54.0/24', action: 'Allow' }],
      virtualNetworkRules: [{ id: subnetId.toUpperCase(), action: 'Allow', state: 'Succeeded' }],
      resourceAccessRules: [
        { tenantId: 'f', resourceId: idOf('Microsoft.Synapse/workspaces', 'syn') },
        { tenantId: 'f', resourceId: idOf('Microsoft.Synapse/workspaces', 'gone') },
      ],
    },
    primaryEndpoints: {
      blob: 'https://storders.blob.core.windows.net/',
      web: 'https://storders.z6.web.core.windows.net/',
      microsoftEndpoints: { blob: 'https://storders-microsoftrouting.blob.core.windows.net/' },
    },
    secondaryEndpoints: { blob: 'https://storders-secondary.blob.core.windows.net/' },
    customDomain: { name: 'Files.example.com' },
    encryption: {
      keySource: 'Microsoft.Keyvault',
      keyvaultproperties: { keyvaulturi: 'https://kv-keys.vault.azure.net', keyname: 'wrappingKey', keyversion: '' },
    },
    privateEndpointConnections: connectedBy('pe-blob'),
  },
  { kind: 'StorageV2', sku: { name: 'Standard_GRS', tier: 'Standard' } },
);

describe('storage accounts of Azure', () => {
  it('say who is let in, how they are reached and what encrypts them', () => {
    const synapse = rowOf('Microsoft.Synapse/workspaces', 'syn');
    assert.deepEqual(
      relationsWithEvidence([account, vaultRow, synapse]).filter(({ text }) => text.includes('storders')),
      [
        {
          text: 'pe-blob? routes to storders',
          evidence: ['properties.privateEndpointConnections[0].properties.privateEndpoint.id of storders'],
        },
        {
          text: 'storders allows traffic from SNET-DATA?',
          evidence: ['properties.networkAcls.virtualNetworkRules[0].id of storders'],
        },
        {
          text: 'storders allows traffic from syn',
          evidence: ['properties.networkAcls.resourceAccessRules[0].resourceId of storders'],
        },
        {
          text: 'storders is encrypted with kv-keys',
          evidence: ['properties.encryption.keyvaultproperties.keyvaulturi of storders'],
        },
        {
          text: 'storders references gone?',
          evidence: ['properties.networkAcls.resourceAccessRules[1].resourceId of storders'],
        },
      ],
    );
  });

  it('are known by each of their hosts', () => {
    const hosts = [
      'https://storders.z6.web.core.windows.net/',
      'https://storders-secondary.blob.core.windows.net/',
      'https://storders-microsoftrouting.blob.core.windows.net/x',
      'https://files.example.com',
    ];
    for (const serviceUri of hosts) {
      const group = rowOf('Microsoft.Insights/actionGroups', 'ag', {
        webhookReceivers: [{ name: 'hook', serviceUri }],
      });
      assert.ok(relationsIn([account, group]).includes('ag sends to storders'), serviceUri);
    }
  });

  it('are the same however far their second region has come, and whatever is missing or new', () => {
    const [read] = readRows([account]);
    assert.equal('geoReplicationStats' in Object(read?.properties.properties), false);
    const odd = readRows([
      rowOf('Microsoft.Storage/storageAccounts', 'bare'),
      rowOf('Microsoft.Storage/storageAccounts', 'new<b>', {
        primaryEndpoints: { blob: null, dfs: 7, queue: 'not an address' },
        networkAcls: { virtualNetworkRules: 'none' },
        accessTier: 'Frozen',
      }),
    ]);
    assert.deepEqual(
      odd.map(({ type, name }) => [type, name]),
      [
        ['azure.storage.storageAccount', 'bare'],
        ['azure.storage.storageAccount', 'new<b>'],
      ],
    );
    assert.deepEqual(relationsIn([rowOf('Microsoft.Storage/storageAccounts', 'bare')]), []);
  });
});
