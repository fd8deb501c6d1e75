import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn } from './readRows.ts';

/** A row as GetAccount of 2023-05-01 has it, and of 2025-06-01 where that says more. */
function account(name: string, properties?: object, kind = 'OpenAI'): Row {
  return {
    id: armId('Microsoft.CognitiveServices/accounts', name),
    name,
    type: 'microsoft.cognitiveservices/accounts',
    location: 'westeurope',
    kind,
    sku: { name: 'S0' },
    ...(properties === undefined ? {} : { properties }),
  };
}

const client = (host: string): Row => ({
  id: armId('Microsoft.Web/unknownThings', 'client'),
  name: 'client',
  type: 'microsoft.web/unknownthings',
  properties: { host },
});
const subnet = (name: string): string => `${armId('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/${name}`;

describe('AI services accounts', () => {
  it('let subnets in, run agents in them, and use storage, keys and other services', () => {
    assert.deepEqual(
      relationsIn([
        account('ai', {
          networkAcls: { defaultAction: 'Deny', virtualNetworkRules: [{ id: subnet('snet-app').toUpperCase() }] },
          networkInjections: [{ scenario: 'agent', subnetArmId: subnet('snet-agents') }],
          encryption: {
            keySource: 'Microsoft.KeyVault',
            keyVaultProperties: { keyName: 'ai', keyVaultUri: 'https://kv.vault.azure.net/' },
          },
          userOwnedStorage: [{ resourceId: armId('Microsoft.Storage/storageAccounts', 'speech') }],
          amlWorkspace: { resourceId: armId('Microsoft.MachineLearningServices/workspaces', 'ml') },
          apiProperties: { qnaAzureSearchEndpointId: armId('Microsoft.Search/searchServices', 'kb') },
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
        'ai allows traffic from SNET-APP?',
        'ai is encrypted with kv',
        'ai runs in snet-agents?',
        'ai uses kb?',
        'ai uses ml?',
        'ai uses speech?',
        'pe? routes to ai',
      ],
    );
    // A preview has one injection, and no list.
    assert.deepEqual(relationsIn([account('ai', { networkInjections: { subnetArmId: subnet('snet-agents') } })]), [
      'ai runs in snet-agents?',
    ]);
  });

  it('are named by their own hosts, and not by the one of their region', () => {
    const ai = account('ai', {
      customSubDomainName: 'Shop-AI',
      endpoint: 'https://Shop-AI.openai.azure.com/',
      endpoints: {
        'OpenAI Language Model Instance API': 'https://shop-ai.openai.azure.com/',
        'Speech Services Text to Speech': 'https://westeurope.tts.speech.microsoft.com',
        'Computer Vision': 'https://shop-ai.cognitiveservices.azure.com/',
      },
    });
    for (const host of ['shop-ai.openai.azure.com', 'shop-ai.cognitiveservices.azure.com']) {
      assert.deepEqual(relationsIn([ai, client(host)]), ['client references ai'], host);
    }
    const old = account('old', { endpoint: 'https://westus.api.cognitive.microsoft.com/emotion/v1.0' }, 'Emotion');
    assert.deepEqual(relationsIn([old, client('westus.api.cognitive.microsoft.com')]), []);
    assert.deepEqual(relationsIn([ai, client('westeurope.tts.speech.microsoft.com')]), []);
  });

  it('keep no keys of what they connect with', () => {
    const apiProperties = {
      qnaAzureSearchEndpointKey: 'hunter2-and-more',
      eventHubConnectionString: 'Endpoint=sb://x/;SharedAccessKey=p4ssw0rd=',
      storageAccountConnectionString: 'AccountKey=s3cr3t==',
      statisticsEnabled: true,
    };
    const kept = JSON.stringify(readRows([account('ai', { apiProperties, migrationToken: 'tok3n' })]));
    for (const secret of ['hunter2', 'p4ssw0rd', 's3cr3t', 'tok3n']) assert.equal(kept.includes(secret), false, secret);
    assert.ok(kept.includes('statisticsEnabled'));
  });

  it('are read where nothing more is said, whatever their kind', () => {
    for (const properties of [undefined, {}, { endpoint: 'nowhere', endpoints: [], networkAcls: null }]) {
      const [resource] = readRows([account('<b>ai</b>', properties, 'Unheard.Of')]);
      assert.equal(resource?.type, 'azure.cognitiveservices.account');
      assert.equal(resource?.name, '<b>ai</b>');
      assert.equal(resource?.properties.kind, 'Unheard.Of');
    }
  });
});
