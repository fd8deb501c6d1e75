import assert from 'node:assert/strict';
import { webTypes } from '../../src/clouds/azure/web/types.ts';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/*
 * Rows in the shape of the examples of api-version 2025-03-01: CreateOrUpdateFunctionAppFlexConsumptionWithDetails,
 * GetAppServicePlan, AppServiceEnvironments_Get, GetAllStaticSites, ListCertificates.
 * https://github.com/Azure/azure-rest-api-specs/tree/main/specification/web/resource-manager/Microsoft.Web/AppService/examples/2025-03-01
 */
const network = armId('Microsoft.Network/virtualNetworks', 'net');
const subnet = `${network}/subnets/apps`;
const plan = armId('Microsoft.Web/serverfarms', 'plan');
const environment = armId('Microsoft.Web/hostingEnvironments', 'ase');
const kube = armId('Microsoft.Web/kubeEnvironments', 'kube');
const identity = armId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-shop');
const component = armId('Microsoft.Insights/components', 'watch');
const functions = armId('Microsoft.Web/sites', 'jobs');

const networkRow: Row = {
  id: network,
  type: 'microsoft.network/virtualnetworks',
  name: 'net',
  properties: { subnets: [{ id: subnet, name: 'apps', properties: {} }] },
};
const planRow: Row = {
  id: plan,
  type: 'microsoft.web/serverfarms',
  name: 'plan',
  kind: 'linux',
  location: 'eastus',
  sku: { name: 'I1v2', tier: 'IsolatedV2', capacity: 1 },
  properties: {
    numberOfSites: 4,
    numberOfWorkers: 19,
    status: 'Ready',
    hostingEnvironmentProfile: { id: environment, name: 'ase', type: 'Microsoft.Web/hostingEnvironments' },
    kubeEnvironmentProfile: null,
  },
};
const environmentRow: Row = {
  id: environment,
  type: 'microsoft.web/hostingenvironments',
  name: 'ase',
  kind: 'ASEV3',
  location: 'South Central US',
  properties: {
    dnsSuffix: 'ase.appserviceenvironment.net',
    internalLoadBalancingMode: 'None',
    virtualNetwork: { id: subnet, name: 'apps', type: 'Microsoft.Network/virtualNetworks/subnets', subnet: '' },
    networkingConfiguration: {
      properties: { externalInboundIpAddresses: ['52.153.248.36'], internalInboundIpAddresses: [] },
    },
  },
};
const site = (name: string, kind: string | undefined, properties: object, more: object = {}): Row => ({
  id: armId('Microsoft.Web/sites', name),
  type: 'microsoft.web/sites',
  name,
  ...(kind === undefined ? {} : { kind }),
  location: 'eastus',
  properties: {
    state: 'Running',
    defaultHostName: `${name}.azurewebsites.net`,
    enabledHostNames: [`${name}.azurewebsites.net`, `${name}.scm.azurewebsites.net`],
    hostNames: [`${name}.azurewebsites.net`],
    lastModifiedTimeUtc: '2024-01-09T00:24:54.8',
    serverFarmId: plan.toUpperCase(),
    ...properties,
  },
  ...more,
});
const shop = site(
  'shop',
  'app,linux',
  {
    hostNames: ['shop.contoso.com', 'shop.azurewebsites.net'],
    hostNameSslStates: [
      { name: 'shop.contoso.com', sslState: 'SniEnabled', thumbprint: 'AB12CD', hostType: 'Standard' },
      { name: 'shop.scm.azurewebsites.net', sslState: 'Disabled', hostType: 'Repository' },
    ],
    virtualNetworkSubnetId: subnet,
    hostingEnvironmentProfile: { id: environment },
    keyVaultReferenceIdentity: identity,
    siteConfig: {
      appSettings: [{ name: 'A', value: 's3cret' }],
      connectionStrings: [{ name: 'A', connectionString: 's3cret' }],
      machineKey: { validationKey: 's3cret', decryptionKey: 's3cret' },
      ipSecurityRestrictions: [{ vnetSubnetResourceId: subnet, action: 'Allow', priority: 100, name: 'front' }],
    },
  },
  {
    identity: { type: 'UserAssigned', userAssignedIdentities: { [identity]: {} } },
    tags: { 'hidden-link: /app-insights-resource-id': component },
  },
);
const jobs = site('jobs', 'functionapp,linux', {
  keyVaultReferenceIdentity: 'SystemAssigned',
  functionAppConfig: {
    deployment: {
      storage: {
        type: 'blobContainer',
        value: 'https://ordersstore.blob.core.windows.net/code',
        authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity },
      },
    },
  },
});
const slot: Row = {
  ...shop,
  id: `${shop.id}/slots/staging`,
  type: 'microsoft.web/sites/slots',
  name: 'shop/staging',
  tags: {},
  identity: null,
  properties: { defaultHostName: 'shop-staging.azurewebsites.net', serverFarmId: plan },
};
const certificateRow: Row = {
  id: armId('Microsoft.Web/certificates', 'shop-contoso-com'),
  type: 'microsoft.web/certificates',
  name: 'shop-contoso-com',
  location: 'eastus',
  properties: {
    subjectName: 'shop.contoso.com',
    hostNames: ['shop.contoso.com'],
    thumbprint: 'AB12CD',
    cerBlob: 's3cret',
    password: 's3cret',
    serverFarmId: plan,
    keyVaultId: armId('Microsoft.KeyVault/vaults', 'kv'),
    keyVaultSecretName: 'shop-tls',
  },
};
const staticRow: Row = {
  id: armId('Microsoft.Web/staticSites', 'front'),
  type: 'microsoft.web/staticsites',
  name: 'front',
  location: 'West US 2',
  sku: { name: 'Standard', tier: 'Standard' },
  properties: {
    defaultHostname: 'happy-sea-15afae3e.azurestaticapps.net',
    customDomains: ['www.contoso.com'],
    keyVaultReferenceIdentity: 'SystemAssigned',
    repositoryToken: 's3cret',
    userProvidedFunctionApps: [
      { name: 'jobs', properties: { functionAppResourceId: functions, functionAppRegion: 'West US 2' } },
    ],
    linkedBackends: [{ backendResourceId: shop.id, region: 'eastus' }],
    databaseConnections: [{ name: 'default', resourceId: armId('Microsoft.Sql/servers', 'sql') }],
  },
};
const kubeRow: Row = {
  id: kube,
  type: 'microsoft.web/kubeenvironments',
  name: 'kube',
  extendedLocation: { type: 'CustomLocation', name: armId('Microsoft.ExtendedLocation/customLocations', 'cellar') },
  properties: {
    staticIp: '203.0.113.9',
    defaultDomain: 'kube.k4apps.io',
    aksResourceID: armId('Microsoft.ContainerService/managedClusters', 'aks'),
  },
};
// https://learn.microsoft.com/azure/templates/microsoft.web/connections
const connectionRow: Row = {
  id: armId('Microsoft.Web/connections', 'servicebus'),
  type: 'microsoft.web/connections',
  name: 'servicebus',
  location: 'westeurope',
  properties: {
    displayName: 'Orders',
    overallStatus: 'Connected',
    authenticatedUser: { name: 'ana@contoso.com' },
    api: {
      id: '/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.Web/locations/westeurope/managedApis/servicebus',
      name: 'servicebus',
      displayName: 'Service Bus',
    },
    parameterValueSet: { name: 'managedIdentityAuth', values: { host: { value: 'shop.contoso.com' } } },
    parameterValues: { site: 'www.contoso.com', word: 'front' },
  },
};
const own: Row = {
  ...connectionRow,
  id: armId('Microsoft.Web/connections', 'own'),
  name: 'own',
  properties: { api: { id: armId('Microsoft.Web/customApis', 'erp'), name: 'erp' } },
};
const everything = [
  networkRow,
  planRow,
  environmentRow,
  shop,
  jobs,
  slot,
  certificateRow,
  staticRow,
  kubeRow,
  connectionRow,
  own,
];

describe('App Service', () => {
  it('is found with all its types', () => {
    const found = new Set(readRows(everything).map(({ type }) => type));
    assert.deepEqual(
      webTypes.map(({ id }) => id).filter((id) => !found.has(id)),
      [],
    );
  });

  it('relates apps to what they run in, speak through and are known by', () => {
    const relations = relationsIn(everything);
    for (const expected of [
      'shop runs in plan',
      'shop runs in ase',
      'shop routes to apps',
      'shop allows traffic from apps',
      'shop uses id-shop?',
      'shop uses shop-contoso-com',
      'shop sends to watch?',
      'jobs runs in plan',
      'jobs uses id-shop?',
      'shop/staging runs in plan',
      'plan runs in ase',
      'ase runs in apps',
      'shop-contoso-com is member of plan',
      'shop-contoso-com uses kv?',
      'front routes to shop',
      'front routes to jobs',
      'front uses sql?',
      'kube runs in aks?',
      'kube runs in cellar?',
      'servicebus uses shop',
      'servicebus uses front',
      'own uses erp?',
    ]) {
      assert.ok(relations.includes(expected), `${expected} is not among\n${relations.join('\n')}`);
    }
    // The connector of Azure's own is nobody's resource.
    assert.ok(!relations.some((relation) => /servicebus \w+ servicebus/.test(relation)));
  });

  it('says where each relation is told', () => {
    const evidence = new Map(relationsWithEvidence(everything).map((told) => [told.text, told.evidence]));
    assert.deepEqual(evidence.get('shop uses shop-contoso-com'), [
      'properties.hostNameSslStates[0].thumbprint of shop: shop.contoso.com',
    ]);
    assert.deepEqual(evidence.get('shop allows traffic from apps'), [
      'properties.siteConfig.ipSecurityRestrictions[0].vnetSubnetResourceId of shop: Allow 100',
    ]);
    assert.deepEqual(evidence.get('shop-contoso-com uses kv?'), [
      'properties.keyVaultId of shop-contoso-com: shop-tls',
    ]);
    assert.deepEqual(evidence.get('shop sends to watch?'), ['hiddenLinks.app-insights-resource-id of shop']);
  });

  it('tells functions and workflows from other apps by their kind', () => {
    const kinds = [
      'functionapp',
      'FunctionApp,Linux,Container',
      'functionapp,workflowapp',
      'app',
      'api',
      'myfunctionapp',
      undefined,
    ];
    const types = kinds.map((kind) => readRows([site('x', kind, {})])[0]?.type);
    const [functionApp, webApp] = ['azure.web.functionApp', 'azure.web.webApp'];
    assert.deepEqual(types, [functionApp, functionApp, functionApp, webApp, webApp, webApp, webApp]);
  });

  it('puts a slot in its app', () => {
    const found = readRows([slot, shop]).find(({ type }) => type === 'azure.web.deploymentSlot');
    assert.equal(found?.parent, shop.id.toLowerCase());
  });

  it('knows the network of an environment of before version 3', () => {
    const before = { ...environmentRow, properties: { virtualNetwork: { id: network, subnet: 'apps' } } };
    assert.deepEqual(relationsWithEvidence([networkRow, before]), [
      { text: 'ase runs in net', evidence: ['properties.virtualNetwork.id of ase: apps'] },
    ]);
  });

  it('keeps no secrets, and nothing that changes by itself', () => {
    const kept = JSON.stringify(readRows(everything));
    assert.doesNotMatch(kept, /s3cret|lastModifiedTimeUtc|numberOfWorkers|ana@contoso/);
  });

  it('takes rows that say little, and what nobody knows', () => {
    for (const { id, type, name } of everything.filter((row) => row !== networkRow)) {
      for (const properties of [
        undefined,
        null,
        {},
        { hostNames: 'x', hostNameSslStates: [null, 'x'], customDomains: [4] },
      ]) {
        const [found] = readRows([{ id, type, ...(properties === undefined ? {} : { properties }) }]);
        assert.equal(found?.id, id.toLowerCase());
        assert.ok(found?.type.startsWith('azure.web.'), `${name} ${found?.type}`);
        assert.deepEqual(relationsIn([{ id, type, properties }]), []);
      }
    }
    const hostile = site('x', 'app', {
      serverFarmId: '/subscriptions/../<script>',
      hostNames: ['</script>', 'a b', ''],
    });
    assert.equal(readRows([hostile]).length, 1);
  });
});
