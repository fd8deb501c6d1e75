import { isObject, type JsonObject } from '../../../model/json.ts';
import type { ArmRow } from '../azureType.ts';
import type { AzureReader } from '../reader.ts';
import { listAt, type Place, rowsIn } from './armLists.ts';

const version = '2022-04-01';

/**
 * Role assignments in a subscription as the resource manager lists them, with the names of their roles: where Azure
 * Resource Graph may not be asked. Those of what contains the subscription are listed with them and left out.
 * https://learn.microsoft.com/rest/api/authorization/role-assignments/list-for-subscription
 */
export async function armAssignments(azure: AzureReader, place: Place): Promise<readonly ArmRow[]> {
  const listed = (kind: string): AsyncIterable<JsonObject> => {
    const type = `Microsoft.Authorization/${kind}`;
    return listAt(
      azure,
      { ...place, action: `${type}/read` },
      `subscriptions/${place.subscription}/providers/${type}`,
      version,
    );
  };
  const rows = await rowsIn(listed('roleAssignments'), 'Microsoft.Authorization/roleAssignments');
  const own = rows.filter(({ id }) => id.toLowerCase().startsWith(`/subscriptions/${place.subscription}/`));
  if (own.length === 0) return own;
  const roles = await rowsIn(listed('roleDefinitions'), 'Microsoft.Authorization/roleDefinitions');
  const names = new Map(roles.map((role) => [guidOf(role.id), textIn(role, 'roleName')]));
  return own.map((row) => {
    const roleName = names.get(guidOf(textIn(row, 'roleDefinitionId') ?? ''));
    return { ...row, tenantId: place.tenant ?? null, ...(roleName === undefined ? {} : { roleName }) };
  });
}

function guidOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).toLowerCase();
}

function textIn({ properties }: ArmRow, name: string): string | undefined {
  const found = isObject(properties) ? properties[name] : undefined;
  return typeof found === 'string' ? found : undefined;
}
