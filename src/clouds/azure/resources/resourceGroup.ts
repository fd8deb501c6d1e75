import { canonicalId } from '../../../model/armId.ts';
import { armType, resourceGroupType } from '../armType.ts';

export const resourceGroup = armType({
  id: resourceGroupType,
  title: 'Resource group',
  plural: 'Resource groups',
  icon: 'folder-library',
  glyph: 'folder',
  // https://learn.microsoft.com/azure/network-watcher/network-watcher-overview
  byProvider: ({ name }) => name.toLowerCase() === 'networkwatcherrg',
  diagrams: 'azure.general.Resourcegroups',
  arm: ['Microsoft.Resources/subscriptions/resourceGroups', 'Microsoft.Resources/resourceGroups'],
  isPlace: true,
  isDivision: true,
  // What makes a group for its own use names it, without an id: a cluster the group of its nodes. A name means the one in
  // the same subscription. https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
  identifier: {
    pattern: /^(?:\/subscriptions\/[^/]+\/resourcegroups\/[^/]+|[\p{L}\p{N}_.()-]{1,90})$/iu,
    isName: true,
    toId: (text, { account }) =>
      text.startsWith('/') ? canonicalId(text) : `/subscriptions/${account}/resourcegroups/${text}`.toLowerCase(),
  },
  relations: [{ path: 'managedBy', verb: 'is managed by', to: 'anything' }],
  summary: ['location', 'managedBy', 'properties.provisioningState'],
});
