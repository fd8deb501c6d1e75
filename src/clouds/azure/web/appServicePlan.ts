import { armType } from '../armType.ts';

export const appServicePlan = armType({
  id: 'azure.web.appServicePlan',
  title: 'App Service plan',
  plural: 'App Service plans',
  icon: 'server-process',
  glyph: 'server',
  diagrams: 'azure.web.AppServicePlans',
  arm: 'Microsoft.Web/serverFarms',
  // How many there are just now changes by itself where a plan scales.
  leftOut: ['properties.numberOfSites', 'properties.numberOfWorkers', 'properties.currentNumberOfWorkers'],
  relations: [
    { path: 'properties.hostingEnvironmentProfile.id', verb: 'runs in', to: ['azure.web.appServiceEnvironment'] },
    { path: 'properties.kubeEnvironmentProfile.id', verb: 'runs in', to: ['azure.web.kubeEnvironment'] },
    { path: 'extendedLocation.name', verb: 'runs in', to: 'anything' },
    { path: 'properties.network.virtualNetworkSubnetId', verb: 'routes to', to: ['azure.network.subnet'] },
    {
      path: 'properties.planDefaultIdentity.userAssignedIdentityResourceId',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
  ],
  summary: [
    'sku.name',
    'sku.tier',
    'sku.capacity',
    'kind',
    'properties.zoneRedundant',
    'properties.status',
    'location',
  ],
});
