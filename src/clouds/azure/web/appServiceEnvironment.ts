import type { Json } from '../../../model/json.ts';
import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { hostsOf } from '../endpointHosts.ts';

export const appServiceEnvironment = armType({
  id: 'azure.web.appServiceEnvironment',
  title: 'App Service environment',
  plural: 'App Service environments',
  icon: 'server-environment',
  glyph: 'cluster',
  diagrams: 'azure.web.AppServiceEnvironments',
  arm: 'Microsoft.Web/hostingEnvironments',
  leftOut: ['properties.upgradeAvailability', 'properties.environmentCapacities', 'properties.workerPools'],
  relations: [
    // Version 3 names its subnet here; versions before it name the network.
    {
      path: 'properties.virtualNetwork.id',
      verb: 'runs in',
      to: ['azure.network.subnet', 'azure.network.virtualNetwork'],
      detail: ['subnet'],
    },
    {
      path: 'properties.customDnsSuffixConfiguration.properties.certificateUrl',
      verb: 'uses',
      to: 'anything',
      ifKnown: true,
    },
    {
      path: 'properties.customDnsSuffixConfiguration.properties.keyVaultReferenceIdentity',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
  ],
  summary: [
    'kind',
    'properties.status',
    'properties.internalLoadBalancingMode',
    'properties.dnsSuffix',
    'properties.zoneRedundant',
    'properties.dedicatedHostCount',
    'location',
  ],
  // Hosts of its apps lead to where it is reached.
  aliases: ({ properties }) => {
    const networking = 'properties.networkingConfiguration.properties';
    return [
      ...hostsOf(valueAt(properties, 'properties.dnsSuffix')),
      ...strings(valueAt(properties, `${networking}.externalInboundIpAddresses`)),
      ...strings(valueAt(properties, `${networking}.internalInboundIpAddresses`)),
    ];
  },
});

function strings(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}
