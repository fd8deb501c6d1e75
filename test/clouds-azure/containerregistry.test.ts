import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn } from './readRows.ts';

/** Rows as the examples of Microsoft.ContainerRegistry 2023-07-01 have them. */
function registry(properties?: object, more: object = {}): Row {
  return {
    id: armId('Microsoft.ContainerRegistry/registries', 'acrShop'),
    name: 'acrShop',
    type: 'microsoft.containerregistry/registries',
    location: 'westeurope',
    sku: { name: 'Premium', tier: 'Premium' },
    ...(properties === undefined ? {} : { properties }),
    ...more,
  };
}

const vault: Row = {
  id: armId('Microsoft.KeyVault/vaults', 'kv'),
  name: 'kv',
  type: 'microsoft.keyvault/vaults',
  properties: { vaultUri: 'https://kv.vault.azure.net/' },
};

describe('container registries of Azure', () => {
  it('are encrypted, let subnets in and are reached over private endpoints', () => {
    assert.deepEqual(
      relationsIn([
        registry({
          networkRuleSet: {
            defaultAction: 'Deny',
            virtualNetworkRules: [
              { action: 'Allow', id: `${armId('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/snet` },
            ],
          },
          encryption: {
            status: 'enabled',
            keyVaultProperties: { keyIdentifier: 'https://KV.vault.azure.net/keys/acr/1', identity: 'a-client-id' },
          },
          privateEndpointConnections: [
            { properties: { privateEndpoint: { id: armId('Microsoft.Network/privateEndpoints', 'pe') } } },
          ],
          status: { timestamp: '2026-01-01T00:00:00Z' },
        }),
        vault,
      ]),
      ['acrShop allows traffic from snet?', 'acrShop is encrypted with kv', 'pe? routes to acrShop'],
    );
    // As 2017-03-01 has a classic one.
    const storage = armId('Microsoft.Storage/storageAccounts', 'images');
    assert.deepEqual(relationsIn([registry({ storageAccount: { id: storage } })]), ['acrShop uses images?']);
  });

  it('are named by their hosts', () => {
    const thing = (value: string): Row => ({
      id: armId('Microsoft.Web/unknownThings', 'pull'),
      name: 'pull',
      type: 'microsoft.web/unknownthings',
      properties: { from: value },
    });
    const acr = registry({
      loginServer: 'acrShop.azurecr.io',
      dataEndpointHostNames: ['acrshop.westeurope.data.azurecr.io'],
    });
    assert.deepEqual(relationsIn([acr, thing('acrshop.azurecr.io')]), ['pull references acrShop']);
    assert.deepEqual(relationsIn([acr, thing('acrshop.westeurope.data.azurecr.io')]), ['pull references acrShop']);
    assert.deepEqual(relationsIn([acr, thing('other.azurecr.io')]), []);
  });

  it('have replications and webhooks in them, without what those post', () => {
    const child = (kind: string, name: string, properties?: object): Row => ({
      ...registry(properties),
      id: `${registry().id.toUpperCase()}/${kind}/${name}`,
      name: `acrShop/${name}`,
      type: `microsoft.containerregistry/registries/${kind}`,
    });
    const resources = readRows([
      registry(),
      child('replications', 'northeurope', { status: { timestamp: 'now' }, zoneRedundancy: 'Sometimes' }),
      child('webhooks', 'deploy', { serviceUri: 'https://u:p@hooks.example/x?code=1', actions: ['push'] }),
    ]);
    assert.deepEqual(
      resources.map(({ type, parent }) => [type, parent === resources[0]?.id]),
      [
        ['azure.containerregistry.registry', false],
        ['azure.containerregistry.replication', true],
        ['azure.containerregistry.webhook', true],
      ],
    );
    assert.equal(JSON.stringify(resources).includes('hooks.example'), false);
    assert.equal(JSON.stringify(resources).includes('timestamp'), false);
  });
});
