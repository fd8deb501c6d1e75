import type { RoleHolder } from './grants.ts';
import type { NeededPermissions } from './permissions.ts';

/**
 * The built-in role Reader, the same in all clouds.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general#reader
 */
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';

/**
 * A deployment to a management group that lets an identity read it.
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/deploy-to-management-group
 */
export function readerBicep({ reads, extras }: NeededPermissions, { objectId, kind }: RoleHolder): string {
  const readsToo = reads.length > 0 || extras.length === 0;
  return [
    `// Lets an identity read what is in a management group with Orrery. It changes nothing there.
// az deployment mg create --management-group-id <group> --location <region> --template-file orrery.bicep

targetScope = 'managementGroup'

@description('Object id of the user, group, application or managed identity that reads.')
param principalId string${objectId === undefined ? '' : ` = '${objectId}'`}

@description('What the principal is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param principalType string${kind === undefined ? '' : ` = '${kind}'`}
`,
    ...(readsToo ? [readerAssignment] : []),
    ...(extras.length > 0 ? [moreThanReader(extras)] : []),
  ].join('\n');
}

const readerAssignment = `// The built-in role Reader: everything that is read. Azure Resource Graph needs no permission of its own: it shows
// whoever asks what they may read.
var reader = tenantResourceId('Microsoft.Authorization/roleDefinitions', '${reader}')

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(managementGroup().id, principalId, reader)
  properties: {
    roleDefinitionId: reader
    principalId: principalId
    principalType: principalType
  }
}
`;

function moreThanReader(extras: NeededPermissions['extras']): string {
  return `// What Reader does not include.
resource moreThanReader 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(managementGroup().id, 'Orrery reads more')
  properties: {
    roleName: 'Orrery reads more'
    description: 'What Orrery reads beyond the role Reader. It changes nothing.'
    type: 'CustomRole'
    permissions: [
      {
        actions: [
${extras.map(({ action, why }) => `          // ${why}\n          '${action}'`).join('\n')}
        ]
        notActions: []
      }
    ]
    assignableScopes: [
      managementGroup().id
    ]
  }
}

resource readsMore 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(managementGroup().id, principalId, 'Orrery reads more')
  properties: {
    roleDefinitionId: moreThanReader.id
    principalId: principalId
    principalType: principalType
  }
}
`;
}
