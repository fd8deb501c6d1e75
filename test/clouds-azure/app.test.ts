import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/** Rows as the examples of Microsoft.App 2024-03-01 have them. */
function row(kind: string, name: string, properties?: object): Row {
  return {
    id: armId(`Microsoft.App/${kind}`, name),
    name: name.split('/').at(-1),
    type: `microsoft.app/${kind.toLowerCase()}`,
    location: 'West Europe',
    ...(properties === undefined ? {} : { properties }),
  };
}

const environmentId = armId('Microsoft.App/managedEnvironments', 'env');
const certificateId = `${environmentId}/certificates/shop`;
const certificate: Row = {
  id: certificateId,
  name: 'shop',
  type: 'microsoft.app/managedenvironments/certificates',
  location: 'West Europe',
  properties: {
    subjectName: 'CN=shop.example',
    certificateKeyVaultProperties: { keyVaultUrl: 'https://kv.vault.azure.net/secrets/tls', identity: 'system' },
  },
};
const identity = armId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-pull');
const around: readonly Row[] = [
  {
    id: armId('Microsoft.ContainerRegistry/registries', 'acr'),
    name: 'acr',
    type: 'microsoft.containerregistry/registries',
    location: 'westeurope',
    properties: { loginServer: 'acr.azurecr.io' },
  },
  {
    id: armId('Microsoft.KeyVault/vaults', 'kv'),
    name: 'kv',
    type: 'microsoft.keyvault/vaults',
    location: 'westeurope',
    properties: { vaultUri: 'https://kv.vault.azure.net/' },
  },
  {
    id: armId('Microsoft.OperationalInsights/workspaces', 'law'),
    name: 'law',
    type: 'microsoft.operationalinsights/workspaces',
    location: 'westeurope',
    properties: { customerId: '0f0f0f0f-1111-2222-3333-444444444444' },
  },
];

describe('environments of Container Apps', () => {
  it('run in a subnet, send their logs and manage a group', () => {
    const subnet = (name: string): string => `${armId('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/${name}`;
    assert.deepEqual(
      relationsIn([
        row('managedEnvironments', 'env', {
          vnetConfiguration: { infrastructureSubnetId: subnet('snet-infra'), runtimeSubnetId: subnet('snet-run') },
          appLogsConfiguration: {
            destination: 'log-analytics',
            logAnalyticsConfiguration: { customerId: '0f0f0f0f-1111-2222-3333-444444444444', sharedKey: null },
          },
          infrastructureResourceGroup: 'ME_env_rg-app_westeurope',
          customDomainConfiguration: {
            dnsSuffix: 'apps.example',
            certificateKeyVaultProperties: { keyVaultUrl: 'https://kv.vault.azure.net/secrets/tls', identity },
          },
          privateEndpointConnections: [
            { properties: { privateEndpoint: { id: armId('Microsoft.Network/privateEndpoints', 'pe') } } },
          ],
        }),
        {
          id: '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/ME_env_rg-app_westeurope',
          name: 'ME_env_rg-app_westeurope',
          type: 'microsoft.resources/subscriptions/resourcegroups',
          managedBy: environmentId,
        },
        ...around,
      ]),
      [
        'ME_env_rg-app_westeurope is managed by env',
        'env runs in snet-infra?',
        'env runs in snet-run?',
        'env sends to law',
        'env uses id-pull?',
        'env uses kv',
        'pe? routes to env',
      ],
    );
    // Nobody makes a group for one without a network: its name says nothing.
    assert.deepEqual(relationsIn([row('managedEnvironments', 'env', { infrastructureResourceGroup: 'ME_x' })]), []);
  });

  it('have certificates in them', () => {
    const managed = {
      ...certificate,
      id: `${environmentId.toUpperCase()}/MANAGEDCERTIFICATES/auto`,
      name: 'auto',
      type: 'microsoft.app/managedenvironments/managedcertificates',
      properties: { validationToken: 'a1b2c3', subjectName: 'auto.example' },
    };
    const resources = readRows([row('managedEnvironments', 'env'), certificate, managed]);
    assert.deepEqual(
      resources.map(({ type, parent }) => [type, parent === environmentId.toLowerCase()]),
      [
        ['azure.app.managedEnvironment', false],
        ['azure.app.certificate', true],
        ['azure.app.certificate', true],
      ],
    );
    assert.equal(JSON.stringify(resources).includes('a1b2c3'), false);
    assert.deepEqual(relationsIn([certificate, ...around]), ['shop uses kv']);
  });
});

describe('container apps', () => {
  const app = row('containerApps', 'shop-api', {
    environmentId,
    managedEnvironmentId: environmentId.toLowerCase(),
    configuration: {
      ingress: {
        fqdn: 'shop-api.happy-1a2b.westeurope.azurecontainerapps.io',
        customDomains: [{ name: 'Shop.example', bindingType: 'SniEnabled', certificateId }],
      },
      registries: [{ server: 'acr.azurecr.io', identity }],
      secrets: [
        { name: 'db', keyVaultUrl: 'https://kv.vault.azure.net/secrets/db', identity: 'system' },
        { name: 'plain', value: 'hunter2-and-more' },
      ],
    },
    template: {
      containers: [
        { name: 'api', image: 'acr.azurecr.io/shop/api:1.4', env: [{ name: 'DB_PASSWORD', value: 'p4ssw0rd!' }] },
      ],
      initContainers: [{ name: 'wait', image: 'busybox:latest' }],
      serviceBinds: [{ serviceId: armId('Microsoft.App/containerApps', 'redis'), name: 'cache' }],
    },
    outboundIpAddresses: ['20.1.2.3'],
  });

  it('run in an environment and use registries, certificates and vaults', () => {
    const found = relationsWithEvidence([app, row('managedEnvironments', 'env', {}), certificate, ...around]);
    assert.deepEqual(
      found.filter(({ text }) => text.startsWith('shop-api')),
      [
        {
          text: 'shop-api runs in env',
          evidence: ['properties.environmentId of shop-api', 'properties.managedEnvironmentId of shop-api'],
        },
        {
          text: 'shop-api uses acr',
          evidence: [
            'properties.configuration.registries[0].server of shop-api',
            'properties.template.containers[0].image of shop-api: acr.azurecr.io/shop/api:1.4',
          ],
        },
        {
          text: 'shop-api uses id-pull?',
          evidence: ['properties.configuration.registries[0].identity of shop-api: acr.azurecr.io'],
        },
        { text: 'shop-api uses kv', evidence: ['properties.configuration.secrets[0].keyVaultUrl of shop-api: db'] },
        {
          text: 'shop-api uses redis?',
          evidence: ['properties.template.serviceBinds[0].serviceId of shop-api'],
        },
        {
          text: 'shop-api uses shop',
          evidence: ['properties.configuration.ingress.customDomains[0].certificateId of shop-api: Shop.example'],
        },
      ],
    );
  });

  it('keep no secret, and are named by their hosts', () => {
    const [resource] = readRows([app]);
    const kept = JSON.stringify(resource);
    for (const secret of ['hunter2', 'p4ssw0rd', '20.1.2.3']) assert.equal(kept.includes(secret), false, secret);
    const front = (host: string): Row => ({
      id: armId('Microsoft.Web/unknownThings', 'front'),
      name: 'front',
      type: 'microsoft.web/unknownthings',
      properties: { host },
    });
    for (const host of ['shop.example', 'shop-api.happy-1a2b.westeurope.azurecontainerapps.io']) {
      assert.ok(relationsIn([app, front(host)]).includes('front references shop-api'), host);
    }
  });

  it('and jobs are read where nothing more is said of them', () => {
    const job = row('jobs', 'nightly', {
      environmentId,
      configuration: {
        triggerType: 'Event',
        eventTriggerConfig: { scale: { rules: [{ name: 'queue', type: 'azure-queue', identity }] } },
        registries: [{ server: 'acr.azurecr.io', identity: 'system' }],
      },
    });
    assert.deepEqual(relationsIn([job, ...around]), [
      'nightly runs in env?',
      'nightly uses acr',
      'nightly uses id-pull?',
    ]);
    for (const [kind, noun] of [
      ['containerApps', 'containerApp'],
      ['jobs', 'job'],
      ['managedEnvironments', 'managedEnvironment'],
    ] as const) {
      const odd = row(kind, 'x', { configuration: [], template: null, provisioningState: 'Dreaming' });
      for (const one of [row(kind, 'x'), odd]) {
        assert.equal(readRows([one])[0]?.type, `azure.app.${noun}`);
        assert.deepEqual(relationsIn([one]), []);
      }
    }
  });
});
