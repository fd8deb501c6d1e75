import { canonicalId } from '../../../model/armId.ts';
import { armType, resourceGroupType } from '../armType.ts';

export const resourceGroup = armType({
  id: resourceGroupType,
  title: 'Resource group',
  plural: 'Resource groups',
  icon: 'folder-library',
  glyph: 'group',
  diagrams: 'azure.general.Resourcegroups',
  arm: ['Microsoft.Resources/subscriptions/resourceGroups', 'Microsoft.Resources/resourceGroups'],
  isPlace: true,
  isDivision: true,
  identifier: { pattern: /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+$/i, toId: canonicalId },
  relations: [{ path: 'managedBy', verb: 'is managed by', to: 'anything' }],
  summary: ['location', 'managedBy', 'properties.provisioningState'],
});
