import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';

export const userAssignedIdentity = armType({
  id: 'azure.managedidentity.userAssignedIdentity',
  title: 'Managed identity',
  plural: 'Managed identities',
  icon: 'person',
  glyph: 'user',
  diagrams: 'azure.identity.ManagedIdentities',
  arm: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  summary: ['properties.clientId', 'properties.principalId', 'properties.isolationScope', 'location'],
  // Roles and policies of access name it by the one, programs and settings by the other.
  aliases: ({ properties }) =>
    ['properties.principalId', 'properties.clientId']
      .map((path) => valueAt(properties, path))
      .filter((value) => typeof value === 'string'),
});
