import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn } from './readRows.ts';

/** A row as BatchAccountGet of 2024-02-01 has it. */
function account(properties?: object): Row {
  return {
    id: armId('Microsoft.Batch/batchAccounts', 'render'),
    name: 'render',
    type: 'microsoft.batch/batchaccounts',
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
  };
}

describe('batch accounts of Azure', () => {
  it('use storage, a vault for pools in the subscription of their owner, and keys', () => {
    assert.deepEqual(
      relationsIn([
        account({
          autoStorage: {
            storageAccountId: armId('Microsoft.Storage/storageAccounts', 'frames').toUpperCase(),
            nodeIdentityReference: { resourceId: armId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-node') },
          },
          keyVaultReference: {
            id: armId('Microsoft.KeyVault/vaults', 'kv-pools'),
            url: 'https://kv-pools.vault.azure.net/',
          },
          encryption: {
            keySource: 'Microsoft.KeyVault',
            keyVaultProperties: { keyIdentifier: 'https://kv.vault.azure.net/keys/batch/1' },
          },
          privateEndpointConnections: [
            { properties: { privateEndpoint: { id: armId('Microsoft.Network/privateEndpoints', 'pe') } } },
          ],
        }),
        {
          id: armId('Microsoft.KeyVault/vaults', 'kv'),
          name: 'kv',
          type: 'microsoft.keyvault/vaults',
          properties: { vaultUri: 'https://kv.vault.azure.net/' },
        },
      ]),
      [
        'pe? routes to render',
        'render is encrypted with kv',
        'render uses FRAMES?',
        'render uses id-node?',
        'render uses kv-pools?',
      ],
    );
  });

  it('are named by their endpoints, which are hosts or addresses', () => {
    for (const [property, host] of [
      ['accountEndpoint', 'render.westeurope.batch.azure.com'],
      ['nodeManagementEndpoint', '1a2b.westeurope.service.batch.azure.com'],
    ] as const) {
      for (const endpoint of [host, `https://${host.toUpperCase()}/`]) {
        const client: Row = {
          id: armId('Microsoft.Web/unknownThings', 'client'),
          name: 'client',
          type: 'microsoft.web/unknownthings',
          properties: { host },
        };
        assert.deepEqual(
          relationsIn([account({ [property]: endpoint }), client]),
          ['client references render'],
          endpoint,
        );
      }
    }
  });

  it('are read where nothing more is said, without what changes by itself', () => {
    for (const properties of [
      undefined,
      {},
      { autoStorage: { lastKeySync: '2026-01-01' }, poolAllocationMode: 'Other' },
    ]) {
      const [resource] = readRows([account(properties)]);
      assert.equal(resource?.type, 'azure.batch.batchAccount');
      assert.equal(JSON.stringify(resource).includes('lastKeySync'), false);
      assert.deepEqual(relationsIn([account(properties)]), []);
    }
  });
});
