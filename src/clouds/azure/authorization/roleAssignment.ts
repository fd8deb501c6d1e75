import { parseArmId } from '../../../model/armId.ts';
import { isObject, type Json } from '../../../model/json.ts';
import { armType, subscriptionType } from '../armType.ts';
import type { ArmRow } from '../azureType.ts';
import { tenantId, tenantType } from '../entra/tenant.ts';

/** Who has which role where. https://learn.microsoft.com/azure/role-based-access-control/role-assignments */
export const roleAssignment = armType({
  id: 'azure.authorization.roleAssignment',
  title: 'Role assignment',
  plural: 'Role assignments',
  icon: 'shield',
  glyph: 'permission',
  diagrams: 'azure.identity.ManagedIdentities',
  arm: 'Microsoft.Authorization/roleAssignments',
  table: 'authorization',
  under: [subscriptionType, tenantType],
  label: ({ roleName }) => (typeof roleName === 'string' ? roleName : undefined),
  // The roles that Azure itself defines are everywhere, and nobody's resource.
  leftOut: ['properties.roleDefinitionId'],
  more: ({ properties }) => ({ role: lastPart(textIn(properties, 'roleDefinitionId') ?? '') }),
  // An assignment is in what it is about by its id. It is shown beside that, not inside of it.
  parent: (row) => containerOf(row),
  relations: [
    // Only identities of resources are read: people and groups are not.
    { path: 'properties.principalId', verb: 'is granted', to: 'anything', reversed: true, ifKnown: true },
    { path: 'properties.scope', verb: 'gives access to', to: 'anything' },
  ],
  summary: ['roleName', 'properties.principalType', 'properties.scope', 'properties.condition'],
});

/** The resource group, subscription or management group that its scope is or is in. */
function containerOf(row: ArmRow): string | undefined {
  const scope = textIn(row.properties, 'scope');
  const { subscription, resourceGroup } = parseArmId(scope ?? row.id) ?? {};
  if (subscription === undefined) return scope === '/' ? tenantId(String(row.tenantId)) : scope;
  return `/subscriptions/${subscription}${resourceGroup === undefined ? '' : `/resourceGroups/${resourceGroup}`}`;
}

function textIn(value: Json | undefined, name: string): string | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
