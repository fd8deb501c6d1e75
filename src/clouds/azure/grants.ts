import type { PermissionForm } from '../../model/cloud.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Profile } from '../../model/profile.ts';
import { neededPermissions } from './permissions.ts';
import { readerBicep } from './readerBicep.ts';
import { readerTerraform } from './readerTerraform.ts';

/** Who is to be granted what. */
export interface RoleGrant {
  readonly permissions: readonly string[];
  readonly profile: Profile;
  /** The profile's identity, where it is known: `azure:tenant/object`. */
  readonly principal: string;
}

/** What documents that assign roles are about. */
export interface RoleHolder {
  /** Object id of the identity in its tenant; undefined where it is not known. */
  readonly objectId: string | undefined;
  /** What kind of principal it is; undefined where it may be either. */
  readonly kind: 'User' | 'ServicePrincipal' | undefined;
}

/**
 * A custom role with these permissions and no other, as `az role definition create --role-definition` takes it. Where it
 * can be assigned is left for people to say.
 * https://learn.microsoft.com/azure/role-based-access-control/role-definitions#role-definition-properties
 */
export function customRole(permissions: readonly string[], profile: Profile): JsonObject {
  const { reads, extras } = neededPermissions(permissions);
  const whys = extras.map(({ action, why }) => `${action}: ${why}`);
  return {
    Name: 'Orrery reads',
    IsCustom: true,
    Description: ['What Orrery reads. It changes nothing.', ...whys].join(' '),
    Actions: [...reads, ...extras.map(({ action }) => action)],
    NotActions: [],
    DataActions: [],
    NotDataActions: [],
    AssignableScopes: [`/providers/Microsoft.Management/managementGroups/${placeholder(profile)}`],
  };
}

/**
 * Documents that grant the permissions: a custom role, or what assigns the built-in role Reader in a management group and,
 * only where more than that is needed, makes and assigns a role with the rest. A RangeError for what Azure does not have.
 */
export function roleDocuments(form: PermissionForm, { permissions, profile, principal }: RoleGrant): readonly string[] {
  const holder = { objectId: objectIdOf(principal), kind: kindOf(profile) };
  switch (form) {
    case 'policy':
      return [JSON.stringify(customRole(permissions, profile), undefined, 2)];
    case 'bicep':
      return [readerBicep(neededPermissions(permissions), holder)];
    case 'terraform':
      return [readerTerraform(neededPermissions(permissions), holder)];
    default:
      throw new RangeError(`Azure grants no permissions as ${form}`);
  }
}

/** The id of a tenant's topmost management group is the tenant's own. */
function placeholder({ azure }: Profile): string {
  const [tenant, ...others] = azure?.tenants ?? [];
  const whole = tenant !== undefined && others.length === 0 ? tenant : "the tenant's id";
  return `<id of the management group to read; ${whole} for all of it>`;
}

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const identity = new RegExp(`^azure:${guid}/(${guid})$`, 'i');

function objectIdOf(principal: string): string | undefined {
  return identity.exec(principal)?.[1];
}

/** People sign in to VS Code and with codes; the Azure CLI may hold an application's sign-in as well. */
function kindOf({ azure }: Profile): RoleHolder['kind'] {
  switch (azure?.credential) {
    case 'vscode':
    case 'device-code':
      return 'User';
    case 'environment':
    case 'managed-identity':
      return 'ServicePrincipal';
    default:
      return undefined;
  }
}
