import { armType } from '../armType.ts';

/** The host of a batch endpoint is shared by its region, and names nothing. */
export const batchEndpoint = armType({
  id: 'azure.machinelearningservices.batchEndpoint',
  title: 'Batch endpoint',
  plural: 'Batch endpoints',
  icon: 'run-all',
  glyph: 'endpoint',
  diagrams: 'azure.aimachinelearning.MachineLearning',
  arm: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints',
  leftOut: ['properties.keys'],
  summary: [
    'properties.scoringUri',
    'properties.authMode',
    'properties.defaults.deploymentName',
    'properties.provisioningState',
    'location',
  ],
});
