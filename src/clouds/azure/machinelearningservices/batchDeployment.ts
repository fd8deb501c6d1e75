import { armType } from '../armType.ts';

export const batchDeployment = armType({
  id: 'azure.machinelearningservices.batchDeployment',
  title: 'Batch deployment',
  plural: 'Batch deployments',
  icon: 'rocket',
  glyph: 'server',
  diagrams: 'azure.aimachinelearning.MachineLearning',
  arm: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments',
  summary: [
    'properties.model.assetId',
    'properties.compute',
    'properties.miniBatchSize',
    'properties.outputFileName',
    'properties.provisioningState',
  ],
});
