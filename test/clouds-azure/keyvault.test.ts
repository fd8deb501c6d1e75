import assert from 'node:assert/strict';
import { readRows, relationsIn, relationsWithEvidence } from './readRows.ts';
import { connectedBy, rowOf, subnetId } from './rowOf.ts';

const identity = rowOf('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-app', {
  principalId: '10000000-0000-4000-8000-000000000001',
  clientId: '20000000-0000-4000-8000-000000000002',
  tenantId: '9',
});

describe('key vaults of Azure', () => {
  // In the shape of the examples getVault (2023-07-01) and createVaultWithNetworkAcls (2019-09-01) of key vaults.
  const vault = rowOf('Microsoft.KeyVault/vaults', 'kv', {
    vaultUri: 'https://KV.vault.azure.net/',
    networkAcls: { defaultAction: 'Deny', virtualNetworkRules: [{ id: subnetId.toLowerCase() }] },
    accessPolicies: [
      { objectId: '10000000-0000-4000-8000-000000000001', permissions: { secrets: ['get'] } },
      { objectId: '30000000-0000-4000-8000-000000000003', permissions: { secrets: ['list'] } },
    ],
    privateEndpointConnections: connectedBy('pe-kv'),
  });

  it('say who may use them; people and groups are not known', () => {
    assert.deepEqual(relationsWithEvidence([vault, identity]), [
      { text: 'id-app may access kv', evidence: ['properties.accessPolicies[0].objectId of kv'] },
      {
        text: 'kv allows traffic from snet-data?',
        evidence: ['properties.networkAcls.virtualNetworkRules[0].id of kv'],
      },
      {
        text: 'pe-kv? routes to kv',
        evidence: ['properties.privateEndpointConnections[0].properties.privateEndpoint.id of kv'],
      },
    ]);
  });

  it('and managed HSMs encrypt what names a key of theirs, in any place where services tell it', () => {
    const hsm = rowOf('Microsoft.KeyVault/managedHSMs', 'hsm', { hsmUri: 'https://hsm1.managedhsm.azure.net/' });
    const key = (vaultOrHsm: string) => `https://${vaultOrHsm}/keys/k/1`;
    const rows = [
      vault,
      hsm,
      rowOf('Microsoft.AppConfiguration/configurationStores', 'config', {
        endpoint: 'https://config.azconfig.io',
        encryption: { keyVaultProperties: { keyIdentifier: key('hsm1.managedhsm.azure.net') } },
      }),
      rowOf('Microsoft.ServiceBus/namespaces', 'bus', {
        encryption: {
          keySource: 'Microsoft.KeyVault',
          keyVaultProperties: [{ keyName: 'k', keyVaultUri: 'https://kv.vault.azure.net' }],
        },
      }),
      rowOf('Microsoft.RecoveryServices/vaults', 'backups', {
        encryption: { keyVaultProperties: { keyUri: key('kv.vault.azure.net') } },
      }),
      rowOf('Microsoft.DataProtection/backupVaults', 'bvault', {
        securitySettings: { encryptionSettings: { keyVaultProperties: { keyUri: key('kv.vault.azure.net') } } },
      }),
      rowOf('Microsoft.DataFactory/factories', 'factory', {
        encryption: { vaultBaseUrl: 'https://kv.vault.azure.net/', keyName: 'k' },
      }),
      rowOf('Microsoft.Automation/automationAccounts', 'auto', {
        encryption: { keyVaultProperties: { keyName: 'k', keyvaultUri: 'https://kv.vault.azure.net' } },
      }),
      rowOf('Microsoft.OperationalInsights/clusters', 'logs', {
        keyVaultProperties: { keyVaultUri: 'https://kv.vault.azure.net', keyName: 'k' },
      }),
      rowOf('Microsoft.Kusto/clusters', 'adx', { keyVaultProperties: { keyVaultUri: 'https://kv.vault.azure.net/' } }),
      rowOf('Microsoft.Synapse/workspaces', 'syn', {
        encryption: { cmk: { key: { name: 'default', keyVaultUrl: key('kv.vault.azure.net') } } },
      }),
      rowOf('Microsoft.EventHub/namespaces', 'unknown', {
        encryption: { keyVaultProperties: [{ keyVaultUri: 'https://elsewhere.vault.azure.net' }] },
      }),
    ];
    assert.deepEqual(
      relationsIn(rows).filter((text) => text.includes('is encrypted with')),
      [
        'adx is encrypted with kv',
        'auto is encrypted with kv',
        'backups is encrypted with kv',
        'bus is encrypted with kv',
        'bvault is encrypted with kv',
        'config is encrypted with hsm',
        'factory is encrypted with kv',
        'logs is encrypted with kv',
        'syn is encrypted with kv',
      ],
    );
  });
});

describe('managed identities of Azure', () => {
  it('are used by what carries them, and granted roles by their principal id', () => {
    const rows = [
      identity,
      rowOf(
        'Microsoft.Logic/workflows',
        'flow',
        {},
        {
          identity: { type: 'UserAssigned', userAssignedIdentities: { [identity.id.toLowerCase()]: {} } },
        },
      ),
      rowOf('Microsoft.Authorization/roleAssignments', 'grant', {
        principalId: '10000000-0000-4000-8000-000000000001',
        scope: '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg-app',
      }),
    ];
    assert.deepEqual(
      relationsIn(rows).filter((text) => text.includes('id-app')),
      ['flow uses id-app', 'id-app is granted grant'],
    );
  });

  it('are meant by their client id, too', () => {
    const webhook = rowOf('Microsoft.AppConfiguration/configurationStores', 'config', {
      encryption: { keyVaultProperties: { identityClientId: '20000000-0000-4000-8000-000000000002' } },
    });
    assert.deepEqual(relationsIn([identity, webhook]), ['config references id-app']);
    assert.equal(readRows([rowOf('Microsoft.ManagedIdentity/userAssignedIdentities', 'bare')])[0]?.name, 'bare');
  });
});
