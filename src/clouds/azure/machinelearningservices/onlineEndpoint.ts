import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';

export const onlineEndpoint = armType({
  id: 'azure.machinelearningservices.onlineEndpoint',
  title: 'Online endpoint',
  plural: 'Online endpoints',
  icon: 'broadcast',
  glyph: 'endpoint',
  diagrams: 'azure.aimachinelearning.MachineLearning',
  arm: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
  leftOut: ['properties.keys'],
  summary: [
    'properties.scoringUri',
    'properties.authMode',
    'properties.publicNetworkAccess',
    'properties.traffic',
    'properties.provisioningState',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.scoringUri']),
});
