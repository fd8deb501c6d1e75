import type { GraphRow } from '../../../test/clouds/azure/estate.ts';
import { guid } from './resources.ts';

/** Built-in roles have the same ids everywhere. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const roles = {
  Owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  Contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  Reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  'Network Contributor': '4d97b98b-1d4f-4787-a291-c67834d212e7',
  AcrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
  'Key Vault Secrets User': '4633458b-17de-408a-b874-0445c86b69e6',
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  'Storage Blob Data Reader': '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
  'Azure Service Bus Data Sender': '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39',
  'Azure Service Bus Data Receiver': '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0',
  'Azure Event Hubs Data Receiver': 'a638d3c7-ab3a-418d-83e6-5f17a39d4fde',
  'Cognitive Services OpenAI User': '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
} as const;

/** Who has a role somewhere: the name of an identity, of an application, or of a group of people. */
export function assigned(
  role: keyof typeof roles,
  scope: string,
  principal: string,
  principalType: 'ServicePrincipal' | 'Group' = 'ServicePrincipal',
): GraphRow {
  const name = guid(`${role} ${scope} ${principal}`);
  const [, subscriptionId] = /^\/subscriptions\/([^/]+)/.exec(scope) ?? [];
  return {
    id: `${scope}/providers/Microsoft.Authorization/RoleAssignments/${name}`,
    name,
    type: 'microsoft.authorization/roleassignments',
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
    properties: {
      roleDefinitionId: `/providers/Microsoft.Authorization/RoleDefinitions/${roles[role]}`,
      principalId: guid(`principal ${principal}`),
      principalType,
      scope,
      createdOn: '2025-03-11T08:20:14.5530000Z',
    },
  };
}

export const roleDefinitions: readonly GraphRow[] = Object.entries(roles).map(([roleName, name]) => ({
  id: `/providers/Microsoft.Authorization/RoleDefinitions/${name}`,
  name,
  type: 'microsoft.authorization/roledefinitions',
  properties: { roleName, type: 'BuiltInRole', assignableScopes: ['/'], isServiceRole: false },
}));
