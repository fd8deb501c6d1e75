import { armType } from '../armType.ts';

/** A name for interfaces, by which rules of network security groups mean them. */
export const applicationSecurityGroup = armType({
  id: 'azure.network.applicationSecurityGroup',
  title: 'Application security group',
  plural: 'Application security groups',
  icon: 'group-by-ref-type',
  glyph: 'group',
  diagrams: 'azure.network.ApplicationSecurityGroups',
  arm: 'Microsoft.Network/applicationSecurityGroups',
  summary: ['location', 'properties.provisioningState'],
});
