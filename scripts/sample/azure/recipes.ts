import { artifactsAddress } from '../acrossClouds.ts';
import { development, storefront } from '../workloads.ts';
import { workspace } from './landingZones.ts';
import { storage } from './management.ts';
import { networkSecurityGroup, publicAddress, subnetId, virtualNetwork } from './networks.ts';
import { together } from './pieces.ts';
import {
  guid,
  type Home,
  identities,
  idIn,
  made,
  networkId,
  ownIdentity,
  part,
  resourceGroup,
  subscriptions,
  swedenCentral,
  tenantId,
  userIdentity,
} from './resources.ts';
import { assigned } from './roles.ts';
import { plantedSecret } from './sites.ts';

const home: Home = {
  subscription: subscriptions.recipes,
  group: 'rg-recipes-lab',
  location: swedenCentral,
  owner: { ...development(storefront), team: 'Recipes', costCenter: 'CC-9010' },
};
const network = networkId(home, 'virtualNetworks/vnet-lab');
const model = idIn(home, 'Microsoft.CognitiveServices/accounts/oai-brindlewick');
const registry = idIn(home, 'Microsoft.ContainerRegistry/registries/crrecipeslab');
const apps = idIn(home, 'Microsoft.ManagedIdentity/userAssignedIdentities/id-recipes');
const environment = idIn(home, 'Microsoft.App/managedEnvironments/cae-recipes');

function containerApp(name: string, external: boolean, env: readonly object[]) {
  return made(
    home,
    `Microsoft.App/containerApps/${name}`,
    {
      runningStatus: 'Running',
      environmentId: environment,
      managedEnvironmentId: environment,
      workloadProfileName: 'Consumption',
      configuration: {
        activeRevisionsMode: 'Single',
        ingress: {
          external,
          targetPort: 8080,
          fqdn: `${name}.${external ? '' : 'internal.'}happysea-7c1d.swedencentral.azurecontainerapps.io`,
        },
        registries: [{ server: 'crrecipeslab.azurecr.io', identity: apps }],
        secrets: [
          {
            name: 'model-key',
            keyVaultUrl: 'https://kv-bw-recipes.vault.azure.net/secrets/model-key',
            identity: apps,
          },
        ],
      },
      template: {
        containers: [{ name, image: `crrecipeslab.azurecr.io/${name}:2026.02`, env }],
        scale: { minReplicas: 0, maxReplicas: 3 },
      },
    },
    { identity: identities(apps) },
  );
}

/** Where people try things out: recipes that a model writes. */
export const recipes = together({
  resources: [
    resourceGroup(home),
    virtualNetwork(home, {
      name: 'vnet-lab',
      cidr: '10.210.0.0/16',
      subnets: [
        { name: 'default', cidr: '10.210.0.0/24', guard: 'nsg-lab' },
        { name: 'snet-apps', cidr: '10.210.2.0/23', for: 'Microsoft.App/environments' },
      ],
      peers: [],
    }),
    networkSecurityGroup(home, 'nsg-lab', [{ name: 'default-allow-ssh', port: '22', from: '*' }]),
    made(
      home,
      'Microsoft.CognitiveServices/accounts/oai-brindlewick',
      {
        endpoint: 'https://oai-brindlewick.openai.azure.com/',
        customSubDomainName: 'oai-brindlewick',
        publicNetworkAccess: 'Enabled',
      },
      { kind: 'OpenAI', sku: { name: 'S0' }, identity: ownIdentity('oai-brindlewick') },
    ),
    made(
      home,
      'Microsoft.Search/searchServices/srch-recipes',
      { status: 'running', replicaCount: 1, partitionCount: 1, hostingMode: 'default' },
      { sku: { name: 'basic' } },
    ),
    made(
      home,
      'Microsoft.MachineLearningServices/workspaces/mlw-recipes',
      {
        friendlyName: 'Recipes 🥕 <lab>',
        storageAccount: idIn(home, 'Microsoft.Storage/storageAccounts/stbwrecipes'),
        keyVault: idIn(home, 'Microsoft.KeyVault/vaults/kv-bw-recipes'),
        applicationInsights: idIn(home, 'Microsoft.Insights/components/appi-recipes'),
        containerRegistry: registry,
      },
      { kind: 'Default', sku: { name: 'Basic', tier: 'Basic' }, identity: ownIdentity('mlw-recipes') },
    ),
    made(
      home,
      'Microsoft.MachineLearningServices/workspaces/mlw-recipes/onlineEndpoints/what-to-cook',
      {
        scoringUri: 'https://what-to-cook.swedencentral.inference.ml.azure.com/score',
        authMode: 'Key',
        publicNetworkAccess: 'Enabled',
      },
      { kind: 'Managed', identity: ownIdentity('what-to-cook') },
    ),
    storage(home, 'stbwrecipes'),
    made(home, 'Microsoft.KeyVault/vaults/kv-bw-recipes', {
      tenantId,
      sku: { family: 'A', name: 'standard' },
      vaultUri: 'https://kv-bw-recipes.vault.azure.net/',
      enableRbacAuthorization: true,
      publicNetworkAccess: 'Enabled',
    }),
    made(
      home,
      'Microsoft.Insights/components/appi-recipes',
      { AppId: guid('application appi-recipes'), Application_Type: 'web', WorkspaceResourceId: workspace },
      { kind: 'web' },
    ),
    made(
      home,
      'Microsoft.ContainerRegistry/registries/crrecipeslab',
      { loginServer: 'crrecipeslab.azurecr.io', adminUserEnabled: true },
      { sku: { name: 'Basic', tier: 'Basic' } },
    ),
    userIdentity(home, 'id-recipes'),
    made(home, 'Microsoft.App/managedEnvironments/cae-recipes', {
      defaultDomain: 'happysea-7c1d.swedencentral.azurecontainerapps.io',
      staticIp: '192.0.2.180',
      vnetConfiguration: { infrastructureSubnetId: subnetId(network, 'snet-apps'), internal: false },
      appLogsConfiguration: {
        destination: 'log-analytics',
        logAnalyticsConfiguration: { customerId: 'd7c5a8f0-2b14-4e6b-9a35-70e1c8d24b96' },
      },
    }),
    containerApp('cook', true, [
      { name: 'MODEL', value: 'https://oai-brindlewick.openai.azure.com/' },
      { name: 'MODEL_PASSWORD', value: plantedSecret },
    ]),
    // This network leads nowhere: the same address means nothing here.
    containerApp('taste', false, [{ name: 'ARTIFACTS_HOST', value: artifactsAddress }]),
    // Forgotten by whoever made it.
    publicAddress(home, 'pip-do-I-still-need-this', '192.0.2.181'),
    made(
      home,
      'Microsoft.Compute/disks/gpu-experiment_OsDisk_1_8f21',
      { diskState: 'Unattached', diskSizeGB: 256, timeCreated: '2025-06-11T14:02:51.1230000+00:00' },
      {
        sku: { name: 'Premium_LRS', tier: 'Premium' },
        // Tags as they turn up where people try things out.
        tags: { note: '<img src=x onerror=alert(1)>', 'keep?': `Robert'); DROP TABLE recipes;--` },
      },
    ),
    made(home, 'Microsoft.Network/networkInterfaces/nic-experiment', {
      ipConfigurations: [
        part(networkId(home, 'networkInterfaces/nic-experiment/ipConfigurations/ipconfig1'), {
          primary: true,
          privateIPAddress: '10.210.0.4',
          subnet: { id: subnetId(network, 'default') },
        }),
      ],
    }),
  ],
  authorization: [
    assigned('Cognitive Services OpenAI User', model, 'id-recipes'),
    assigned('AcrPull', registry, 'id-recipes'),
    assigned('Owner', `/subscriptions/${home.subscription}`, 'Recipe writers', 'Group'),
  ],
});
