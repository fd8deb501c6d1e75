import { armType } from '../armType.ts';

export const onlineDeployment = armType({
  id: 'azure.machinelearningservices.onlineDeployment',
  title: 'Online deployment',
  plural: 'Online deployments',
  icon: 'rocket',
  glyph: 'server',
  diagrams: 'azure.aimachinelearning.MachineLearning',
  arm: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments',
  summary: [
    'properties.model',
    'properties.instanceType',
    'sku.capacity',
    'properties.endpointComputeType',
    'properties.egressPublicNetworkAccess',
    'properties.provisioningState',
  ],
});
