import { armType } from '../armType.ts';

/** Whatever no other type is: what it is to Azure, its properties, and what they name. */
export const otherResource = armType({
  id: 'azure.resources.otherResource',
  title: 'Other resource',
  plural: 'Other resources',
  icon: 'symbol-misc',
  glyph: 'unknown',
  diagrams: 'azure.general.Allresources',
  arm: 'Microsoft.Resources/resources',
  more: ({ type }) => ({ armType: type }),
  relations: [{ path: 'managedBy', verb: 'is managed by', to: 'anything' }],
  summary: ['armType', 'kind', 'sku.name', 'location', 'properties.provisioningState'],
});
