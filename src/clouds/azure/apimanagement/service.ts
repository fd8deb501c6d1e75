import { hostIn } from '../../../model/host.ts';
import { type Json, type JsonObject, objectsIn } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

const inVirtualNetwork = 'virtualNetworkConfiguration.subnetResourceId';

export const service = armType({
  id: 'azure.apimanagement.service',
  title: 'API Management service',
  plural: 'API Management services',
  icon: 'plug',
  glyph: 'api',
  diagrams: 'azure.integration.APIManagementServices',
  arm: 'Microsoft.ApiManagement/service',
  relations: [
    privateEndpoints,
    { path: `properties.${inVirtualNetwork}`, verb: 'runs in', to: ['azure.network.subnet'] },
    {
      path: `properties.additionalLocations[].${inVirtualNetwork}`,
      verb: 'runs in',
      to: ['azure.network.subnet'],
      detail: ['location'],
    },
    {
      path: 'properties.publicIpAddressId',
      verb: 'is attached to',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
    {
      path: 'properties.additionalLocations[].publicIpAddressId',
      verb: 'is attached to',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
      detail: ['location'],
    },
    // Certificates of its own domains: the address of a secret.
    {
      path: 'properties.hostnameConfigurations[].keyVaultId',
      verb: 'uses',
      to: ['azure.keyvault.vault'],
      hostOf: true,
      ifKnown: true,
      detail: ['hostName'],
    },
  ],
  summary: [
    'properties.gatewayUrl',
    'sku.name',
    'sku.capacity',
    'properties.virtualNetworkType',
    'properties.publicNetworkAccess',
    'properties.platformVersion',
    'properties.publicIPAddresses',
    'location',
  ],
  aliases: (resource) => [...hosts(resource), ...ownAddresses(resource)],
  addresses: (resource) => places(resource).flatMap(({ privateIPAddresses }) => textsIn(privateIPAddresses)),
});

/** https://learn.microsoft.com/azure/api-management/configure-custom-domain#endpoints-for-custom-domains */
function hosts({ properties }: Resource): readonly string[] {
  const told = ['gatewayUrl', 'gatewayRegionalUrl', 'portalUrl', 'developerPortalUrl', 'managementApiUrl', 'scmUrl'];
  const more = [
    ...objectsIn(valueAt(properties, 'properties.hostnameConfigurations')).map(({ hostName }) => hostName),
    ...objectsIn(valueAt(properties, 'properties.additionalLocations')).map((place) => place.gatewayRegionalUrl),
  ].flatMap((text) => (typeof text === 'string' ? (hostIn(text) ?? []) : []));
  const paths = told.map((name) => `properties.${name}`);
  return [...new Set([...hostsAt(properties, paths), ...more])];
}

/** Where it runs: the first place, and those that were added. */
function places({ properties }: Resource): readonly JsonObject[] {
  return [
    ...objectsIn([properties.properties ?? null]),
    ...objectsIn(valueAt(properties, 'properties.additionalLocations')),
  ];
}

/** Addresses in front of it, where no address that is a resource of its own is. */
function ownAddresses(resource: Resource): readonly string[] {
  return places(resource).flatMap(({ publicIpAddressId, publicIPAddresses }) =>
    typeof publicIpAddressId === 'string' ? [] : textsIn(publicIPAddresses),
  );
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
