import { armType } from '../armType.ts';

/** Told by its cluster, without an id: https://learn.microsoft.com/rest/api/aks/managed-clusters/get */
export const agentPool = armType({
  id: 'azure.containerservice.agentPool',
  title: 'AKS node pool',
  plural: 'AKS node pools',
  icon: 'group-by-ref-type',
  glyph: 'cluster',
  diagrams: 'azure.compute.VMScaleSets',
  arm: 'Microsoft.ContainerService/managedClusters/agentPools',
  within: 'properties.agentPoolProfiles',
  leftOut: ['eTag'],
  relations: [
    { path: 'vnetSubnetID', verb: 'runs in', to: ['azure.network.subnet'] },
    { path: 'podSubnetID', verb: 'runs in', to: ['azure.network.subnet'] },
    { path: 'nodePublicIPPrefixID', verb: 'uses', to: ['azure.network.publicIpPrefix'] },
    {
      path: 'networkProfile.applicationSecurityGroups[]',
      verb: 'is member of',
      to: ['azure.network.applicationSecurityGroup'],
    },
    {
      path: 'proximityPlacementGroupID',
      verb: 'is member of',
      to: ['azure.compute.proximityPlacementGroup'],
    },
    { path: 'hostGroupID', verb: 'runs in', to: ['azure.compute.dedicatedHostGroup'] },
    { path: 'capacityReservationGroupID', verb: 'uses', to: ['azure.compute.capacityReservationGroup'] },
    // A snapshot of another pool.
    { path: 'creationData.sourceResourceId', verb: 'references', to: 'anything' },
  ],
  summary: [
    'mode',
    'count',
    'vmSize',
    'osSKU',
    'currentOrchestratorVersion',
    'enableAutoScaling',
    'availabilityZones',
    'powerState.code',
  ],
});
