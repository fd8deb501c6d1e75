import { armType } from '../armType.ts';

export const replication = armType({
  id: 'azure.containerregistry.replication',
  title: 'Registry replication',
  plural: 'Registry replications',
  icon: 'copy',
  glyph: 'region',
  detail: 'quiet',
  diagrams: 'azure.compute.ContainerRegistries',
  arm: 'Microsoft.ContainerRegistry/registries/replications',
  leftOut: ['properties.status'],
  summary: [
    'location',
    'properties.regionEndpointEnabled',
    'properties.zoneRedundancy',
    'properties.provisioningState',
  ],
});
