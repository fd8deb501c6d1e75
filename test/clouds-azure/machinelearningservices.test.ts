import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

const type = 'Microsoft.MachineLearningServices';
const idOf = (name: string): string => armId(`${type}/workspaces`, name);
const identity = armId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-ml');

/** Rows as the examples of Microsoft.MachineLearningServices 2024-04-01 have them. */
function workspace(name: string, properties?: object, more: object = {}): Row {
  return {
    id: idOf(name),
    name,
    type: `${type}/workspaces`.toLowerCase(),
    location: 'westeurope',
    kind: 'Default',
    ...(properties === undefined ? {} : { properties }),
    ...more,
  };
}

function inWorkspace(kinds: string, names: string, properties?: object): Row {
  const parts = kinds.split('/').map((kind, at) => `${kind}/${names.split('/')[at]}`);
  return {
    id: `${idOf('ml')}/${parts.join('/')}`,
    name: names.split('/').at(-1),
    type: `${type}/workspaces/${kinds}`.toLowerCase(),
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
  };
}

describe('machine learning workspaces', () => {
  it('use what keeps their data, and may be in a hub, which both say', () => {
    const found = relationsWithEvidence([
      workspace(
        'ml',
        {
          containerRegistry: armId('Microsoft.ContainerRegistry/registries', 'acr'),
          keyVault: armId('Microsoft.KeyVault/vaults', 'kv').toLowerCase(),
          applicationInsights: armId('microsoft.insights/components', 'appi'),
          storageAccount: armId('Microsoft.Storage/storageAccounts', 'mldata'),
          primaryUserAssignedIdentity: identity,
          encryption: {
            status: 'Enabled',
            identity: { userAssignedIdentity: identity },
            keyVaultProperties: {
              keyVaultArmId: armId('Microsoft.KeyVault/vaults', 'kv-keys'),
              keyIdentifier: 'https://kv-keys.vault.azure.net/keys/ml/1',
            },
          },
          hubResourceId: idOf('hub'),
          serviceProvisionedResourceGroup: 'ml_0000111122223333',
          managedNetwork: {
            isolationMode: 'AllowOnlyApprovedOutbound',
            outboundRules: {
              files: {
                type: 'PrivateEndpoint',
                destination: {
                  serviceResourceId: armId('Microsoft.Storage/storageAccounts', 'lake'),
                  subresourceTarget: 'dfs',
                },
              },
              pypi: { type: 'FQDN', destination: 'pypi.org' },
            },
          },
          sharedPrivateLinkResources: [
            {
              name: 'cosmos',
              properties: {
                privateLinkResourceId: `${armId('Microsoft.DocumentDB/databaseAccounts', 'cosmos')}/privateLinkResources/Sql`,
              },
            },
          ],
          privateEndpointConnections: [
            { properties: { privateEndpoint: { id: armId('Microsoft.Network/privateEndpoints', 'pe') } } },
          ],
        },
        { kind: 'Project' },
      ),
      workspace('hub', { associatedWorkspaces: [idOf('ml').toUpperCase()] }, { kind: 'Hub' }),
    ]);
    assert.deepEqual(
      found.map(({ text }) => text),
      [
        'ml allows traffic to lake?',
        'ml is encrypted with kv-keys?',
        'ml runs in hub',
        'ml sends to appi?',
        'ml uses acr?',
        'ml uses cosmos?',
        'ml uses id-ml?',
        'ml uses kv?',
        'ml uses mldata?',
        'pe? routes to ml',
      ],
    );
    assert.equal(found.find(({ text }) => text === 'ml runs in hub')?.evidence.length, 2);
  });

  it('manage a group by its name, where there is one', () => {
    const group: Row = {
      id: '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/ML_0000111122223333',
      name: 'ML_0000111122223333',
      type: 'microsoft.resources/subscriptions/resourcegroups',
    };
    assert.deepEqual(
      relationsIn([workspace('ml', { serviceProvisionedResourceGroup: 'ml_0000111122223333' }), group]),
      ['ML_0000111122223333 is managed by ml'],
    );
  });

  it('have endpoints in them and deployments in those', () => {
    const rows = [
      workspace('ml', {}),
      inWorkspace('onlineEndpoints', 'churn', {
        scoringUri: 'https://Churn.westeurope.inference.ml.azure.com/score',
        keys: { primaryKey: 'hunter2-and-more' },
        traffic: { blue: 100 },
      }),
      inWorkspace('onlineEndpoints/deployments', 'churn/blue', {
        model: `${idOf('ml')}/models/churn/versions/3`,
        environmentId: `${idOf('ml')}/environments/sklearn/versions/1`,
        environmentVariables: { DB_PASSWORD: 'p4ssw0rd!' },
      }),
      inWorkspace('batchEndpoints', 'nightly', {
        scoringUri: 'https://nightly.westeurope.inference.ml.azure.com/jobs',
      }),
      inWorkspace('batchEndpoints/deployments', 'nightly/one'),
      {
        id: armId('Microsoft.Web/unknownThings', 'shop'),
        name: 'shop',
        type: 'microsoft.web/unknownthings',
        properties: { host: 'churn.westeurope.inference.ml.azure.com' },
      },
    ];
    const resources = readRows(rows);
    const nameOf = (id: string | undefined): string | undefined => resources.find((one) => one.id === id)?.name;
    assert.deepEqual(
      resources
        .filter(({ name }) => name !== 'shop')
        .map((one) => [one.type.split('.').at(-1), one.name, nameOf(one.parent)]),
      [
        ['workspace', 'ml', undefined],
        ['batchEndpoint', 'nightly', 'ml'],
        ['batchDeployment', 'one', 'nightly'],
        ['onlineEndpoint', 'churn', 'ml'],
        ['onlineDeployment', 'blue', 'churn'],
      ],
    );
    assert.deepEqual(relationsIn(rows), ['shop references churn']);
    const kept = JSON.stringify(resources);
    for (const secret of ['hunter2', 'p4ssw0rd']) assert.equal(kept.includes(secret), false, secret);
  });

  it('share models in registries, which use something in each region', () => {
    const registry: Row = {
      id: armId(`${type}/registries`, 'models'),
      name: 'models',
      type: `${type}/registries`.toLowerCase(),
      location: 'westeurope',
      properties: {
        managedResourceGroup: {
          resourceId: '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/managed',
        },
        regionDetails: [
          {
            location: 'westeurope',
            acrDetails: [
              {
                systemCreatedAcrAccount: {
                  armResourceId: { resourceId: armId('Microsoft.ContainerRegistry/registries', 'acr') },
                },
              },
            ],
            storageAccountDetails: [
              {
                systemCreatedStorageAccount: {
                  armResourceId: { resourceId: armId('Microsoft.Storage/storageAccounts', 'blobs') },
                },
              },
            ],
          },
        ],
      },
    };
    assert.deepEqual(
      relationsWithEvidence([registry]).map(({ text, evidence }) => [text, evidence[0]?.split(': ')[1]]),
      [
        ['managed? is managed by models', undefined],
        ['models uses acr?', 'westeurope'],
        ['models uses blobs?', 'westeurope'],
      ],
    );
  });

  it('are read where nothing more is said, or something else', () => {
    for (const properties of [
      undefined,
      {},
      { storageAccount: 3, encryption: 'none', managedNetwork: { outboundRules: [] } },
    ]) {
      const [resource] = readRows([workspace('ml', properties, { kind: 'Unheard of' })]);
      assert.equal(resource?.type, 'azure.machinelearningservices.workspace');
      assert.deepEqual(relationsIn([workspace('ml', properties)]), []);
    }
  });
});
