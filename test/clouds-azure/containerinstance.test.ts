import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn } from './readRows.ts';

/** A row as ContainerGroupsGet of 2023-05-01 has it. */
function group(properties?: object): Row {
  return {
    id: armId('Microsoft.ContainerInstance/containerGroups', 'worker'),
    name: 'worker',
    type: 'microsoft.containerinstance/containergroups',
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
  };
}

const identity = armId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-pull');

describe('container instances of Azure', () => {
  it('run in subnets, pull from registries, send logs and are encrypted', () => {
    const relations = relationsIn([
      group({
        containers: [
          { name: 'a', properties: { image: 'acr.azurecr.io/worker:2' } },
          { name: 'b', properties: { image: 'nginx:latest' } },
        ],
        imageRegistryCredentials: [{ server: 'acr.azurecr.io', identity }],
        subnetIds: [{ id: `${armId('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/snet` }],
        diagnostics: { logAnalytics: { workspaceId: '0f0f0f0f-1111-2222-3333-444444444444' } },
        encryptionProperties: { vaultBaseUrl: 'https://kv.vault.azure.net', keyName: 'aci', identity },
        instanceView: { events: [{ lastTimestamp: '2026-01-01T00:00:00Z' }] },
      }),
      {
        id: armId('Microsoft.ContainerRegistry/registries', 'acr'),
        name: 'acr',
        type: 'microsoft.containerregistry/registries',
        properties: { loginServer: 'acr.azurecr.io' },
      },
      {
        id: armId('Microsoft.KeyVault/vaults', 'kv'),
        name: 'kv',
        type: 'microsoft.keyvault/vaults',
        properties: { vaultUri: 'https://kv.vault.azure.net/' },
      },
      {
        id: armId('Microsoft.OperationalInsights/workspaces', 'law'),
        name: 'law',
        type: 'microsoft.operationalinsights/workspaces',
        properties: { customerId: '0f0f0f0f-1111-2222-3333-444444444444' },
      },
    ]);
    assert.deepEqual(relations, [
      'worker is encrypted with kv',
      'worker runs in snet?',
      'worker sends to law',
      'worker uses acr',
      'worker uses id-pull?',
    ]);
  });

  it('name a workspace by its id, and a network profile before there were subnets', () => {
    const workspaceResourceId = armId('Microsoft.OperationalInsights/workspaces', 'law').toUpperCase();
    const id = armId('Microsoft.Network/networkProfiles', 'aci-profile');
    assert.deepEqual(
      relationsIn([group({ diagnostics: { logAnalytics: { workspaceResourceId } }, networkProfile: { id } })]),
      ['worker runs in aci-profile?', 'worker sends to LAW?'],
    );
  });

  it('are named by their host and address, and say nothing of what is secret', () => {
    const one = group({
      ipAddress: { type: 'Public', ip: '20.1.2.3', fqdn: 'Worker.westeurope.azurecontainer.io' },
      imageRegistryCredentials: [{ server: 'acr.azurecr.io', username: 'acr', password: 'hunter2-and-more' }],
      containers: [
        { name: 'a', properties: { environmentVariables: [{ name: 'MODE', secureValue: 'topsecretvalue' }] } },
      ],
      instanceView: { state: 'Running' },
    });
    const kept = JSON.stringify(readRows([one]));
    for (const gone of ['hunter2', 'topsecretvalue', 'instanceView']) assert.equal(kept.includes(gone), false, gone);
    for (const name of ['20.1.2.3', 'worker.westeurope.azurecontainer.io']) {
      const front: Row = {
        id: armId('Microsoft.Web/unknownThings', 'front'),
        name: 'front',
        type: 'microsoft.web/unknownthings',
        properties: { name },
      };
      assert.deepEqual(relationsIn([one, front]), ['front references worker'], name);
    }
  });

  it('are read where nothing more is said of them', () => {
    for (const properties of [undefined, {}, { containers: null, subnetIds: 'none', sku: 'Enormous' }]) {
      assert.equal(readRows([group(properties)])[0]?.type, 'azure.containerinstance.containerGroup');
      assert.deepEqual(relationsIn([group(properties)]), []);
    }
  });
});
