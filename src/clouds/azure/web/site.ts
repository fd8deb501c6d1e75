import { objectsIn } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import { type RelationRule, valueAt } from '../../../model/resourceType.ts';
import type { ArmRow } from '../azureType.ts';
import { hostsOf } from '../endpointHosts.ts';
import { linkedInsights } from './linkedInsights.ts';
import { settingRelations } from './siteSettings.ts';

/** Function apps and workflows of Logic Apps are sites of a kind: `functionapp,linux,container`. */
export function isFunctionApp({ kind }: ArmRow): boolean {
  return typeof kind === 'string' && kind.toLowerCase().split(',').includes('functionapp');
}

/** What all sites and their slots relate to. https://learn.microsoft.com/rest/api/appservice/web-apps/get */
export const siteRelations: readonly RelationRule[] = [
  { path: 'properties.serverFarmId', verb: 'runs in', to: ['azure.web.appServicePlan'] },
  { path: 'properties.hostingEnvironmentProfile.id', verb: 'runs in', to: ['azure.web.appServiceEnvironment'] },
  { path: 'properties.managedEnvironmentId', verb: 'runs in', to: 'anything' },
  { path: 'extendedLocation.name', verb: 'runs in', to: 'anything' },
  // What it sends goes through this subnet; what it is sent does not come from there.
  { path: 'properties.virtualNetworkSubnetId', verb: 'routes to', to: ['azure.network.subnet'] },
  {
    path: 'properties.keyVaultReferenceIdentity',
    verb: 'uses',
    to: ['azure.managedidentity.userAssignedIdentity'],
  },
  {
    path: 'properties.functionAppConfig.deployment.storage.authentication.userAssignedIdentityResourceId',
    verb: 'uses',
    to: ['azure.managedidentity.userAssignedIdentity'],
  },
  {
    path: 'properties.functionAppConfig.deployment.storage.value',
    verb: 'reads from',
    to: ['azure.storage.storageAccount'],
    ifKnown: true,
  },
  // Certificates are known by their thumbprints here.
  {
    path: 'properties.hostNameSslStates[].thumbprint',
    verb: 'uses',
    to: ['azure.web.certificate'],
    detail: ['name'],
    ifKnown: true,
  },
  { path: 'properties.dnsConfiguration.dnsServers[]', verb: 'uses', to: 'anything', ifKnown: true },
  { path: 'properties.siteConfig.apiManagementConfig.id', verb: 'serves', to: 'anything' },
  {
    path: 'properties.siteConfig.ipSecurityRestrictions[].vnetSubnetResourceId',
    verb: 'allows traffic from',
    to: ['azure.network.subnet'],
    detail: ['action', 'priority'],
  },
  {
    path: 'properties.siteConfig.scmIpSecurityRestrictions[].vnetSubnetResourceId',
    verb: 'allows traffic from',
    to: ['azure.network.subnet'],
    detail: ['action', 'priority'],
  },
  linkedInsights,
  ...settingRelations,
];

/** What is noise, changes by itself, or belongs to whoever deploys. Settings are asked for on their own. */
export const siteLeftOut = [
  'properties.lastModifiedTimeUtc',
  'properties.possibleOutboundIpAddresses',
  'properties.siteProperties',
  'properties.siteConfig.appSettings',
  'properties.siteConfig.connectionStrings',
  'properties.siteConfig.metadata',
  'properties.siteConfig.machineKey',
  'properties.siteConfig.push',
  'properties.siteConfig.publishingUsername',
  'properties.siteConfig.publishingPassword',
  'properties.customDomainVerificationId',
  'properties.ftpUsername',
  'properties.inProgressOperationId',
  'properties.selfLink',
  'properties.suspendedTill',
  'properties.usageState',
  'properties.functionExecutionUnitsCache',
];

export const siteSummary = [
  'properties.state',
  'kind',
  'properties.defaultHostName',
  'properties.hostNames',
  'properties.siteConfig.linuxFxVersion',
  'properties.httpsOnly',
  'properties.publicNetworkAccess',
  'location',
];

/** Hosts that it answers for: its own, those that people gave it, and the one for deployments. */
export function siteHosts({ properties }: Resource): readonly string[] {
  const lists = ['properties.hostNames', 'properties.enabledHostNames'].map((path) => valueAt(properties, path));
  return hostsOf(
    valueAt(properties, 'properties.defaultHostName'),
    ...lists.flatMap((list) => (Array.isArray(list) ? list : [])),
    ...objectsIn(valueAt(properties, 'properties.hostNameSslStates')).map(({ name }) => name),
  );
}
