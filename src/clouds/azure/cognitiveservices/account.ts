import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { allowedSubnets, encryptedWith, privateEndpoints } from '../serviceRules.ts';

/** Speech, vision, language, OpenAI: its kind says which. https://learn.microsoft.com/azure/ai-services/what-are-ai-services */
export const account = armType({
  id: 'azure.cognitiveservices.account',
  title: 'AI services account',
  plural: 'AI services accounts',
  icon: 'sparkle',
  glyph: 'api',
  diagrams: 'azure.aimachinelearning.CognitiveServices',
  arm: 'Microsoft.CognitiveServices/accounts',
  relations: [
    allowedSubnets('properties.networkAcls.virtualNetworkRules[].id'),
    // Where agents run. A preview has one, and not a list of them.
    { path: 'properties.networkInjections[].subnetArmId', verb: 'runs in', to: ['azure.network.subnet'] },
    { path: 'properties.networkInjections.subnetArmId', verb: 'runs in', to: ['azure.network.subnet'] },
    encryptedWith('properties.encryption.keyVaultProperties.keyVaultUri'),
    { path: 'properties.userOwnedStorage[].resourceId', verb: 'uses', to: ['azure.storage.storageAccount'] },
    {
      path: 'properties.amlWorkspace.resourceId',
      verb: 'uses',
      to: ['azure.machinelearningservices.workspace'],
    },
    { path: 'properties.apiProperties.qnaAzureSearchEndpointId', verb: 'uses', to: ['azure.search.searchService'] },
    { path: 'properties.raiMonitorConfig.adxStorageResourceId', verb: 'sends to', to: 'anything' },
    { path: 'properties.commitmentPlanAssociations[].commitmentPlanId', verb: 'uses', to: 'anything' },
    privateEndpoints,
  ],
  leftOut: [
    // Many lists that are the same for all of a kind, and how much was asked.
    'properties.capabilities',
    'properties.callRateLimit',
    'properties.quotaLimit',
    'properties.skuChangeInfo',
    'properties.internalId',
    // What it connects with holds keys.
    'properties.migrationToken',
    'properties.apiProperties.qnaAzureSearchEndpointKey',
    'properties.apiProperties.eventHubConnectionString',
    'properties.apiProperties.storageAccountConnectionString',
    'etag',
  ],
  summary: [
    'kind',
    'sku.name',
    'properties.endpoint',
    'properties.publicNetworkAccess',
    'properties.networkAcls.defaultAction',
    'properties.disableLocalAuth',
    'properties.provisioningState',
    'location',
  ],
  // Without a subdomain of its own it is reached by hosts of its region, which name none of those that are there.
  // https://learn.microsoft.com/azure/ai-services/cognitive-services-custom-subdomains
  aliases: ({ properties }) => {
    const subdomain = valueAt(properties, 'properties.customSubDomainName');
    if (typeof subdomain !== 'string' || subdomain === '') return [];
    const own = `${subdomain.toLowerCase()}.`;
    return hostsAt(properties, ['properties.endpoint', 'properties.endpoints']).filter((host) => host.startsWith(own));
  },
});
