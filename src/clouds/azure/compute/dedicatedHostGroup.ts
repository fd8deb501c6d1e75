import { armType } from '../armType.ts';

export const dedicatedHostGroup = armType({
  id: 'azure.compute.dedicatedHostGroup',
  title: 'Dedicated host group',
  plural: 'Dedicated host groups',
  icon: 'server-environment',
  glyph: 'group',
  diagrams: 'azure.compute.HostGroups',
  arm: 'Microsoft.Compute/hostGroups',
  // Hosts are resources of their own.
  leftOut: ['properties.hosts', 'properties.instanceView'],
  summary: [
    'properties.platformFaultDomainCount',
    'properties.supportAutomaticPlacement',
    'properties.additionalCapabilities.ultraSSDEnabled',
    'zones',
    'location',
  ],
});
