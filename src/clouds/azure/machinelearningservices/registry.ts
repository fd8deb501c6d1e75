import { armType, resourceGroupType } from '../armType.ts';
import { privateEndpoints } from '../serviceRules.ts';

const regions = 'properties.regionDetails[]';

/** Models and environments that several workspaces share. https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries */
export const registry = armType({
  id: 'azure.machinelearningservices.registry',
  title: 'Machine learning registry',
  plural: 'Machine learning registries',
  icon: 'library',
  glyph: 'image',
  detail: 'supporting',
  diagrams: 'azure.aimachinelearning.MachineLearning',
  arm: 'Microsoft.MachineLearningServices/registries',
  relations: [
    {
      path: 'properties.managedResourceGroup.resourceId',
      verb: 'is managed by',
      to: [resourceGroupType],
      reversed: true,
    },
    {
      path: `${regions}.acrDetails[].systemCreatedAcrAccount.armResourceId.resourceId`,
      verb: 'uses',
      to: ['azure.containerregistry.registry'],
      detail: ['location'],
    },
    {
      path: `${regions}.acrDetails[].userCreatedAcrAccount.armResourceId.resourceId`,
      verb: 'uses',
      to: ['azure.containerregistry.registry'],
      detail: ['location'],
    },
    {
      path: `${regions}.storageAccountDetails[].systemCreatedStorageAccount.armResourceId.resourceId`,
      verb: 'uses',
      to: ['azure.storage.storageAccount'],
      detail: ['location'],
    },
    {
      path: `${regions}.storageAccountDetails[].userCreatedStorageAccount.armResourceId.resourceId`,
      verb: 'uses',
      to: ['azure.storage.storageAccount'],
      detail: ['location'],
    },
    privateEndpoints,
  ],
  leftOut: ['etag'],
  summary: ['sku.name', 'properties.publicNetworkAccess', 'properties.discoveryUrl', 'location'],
});
