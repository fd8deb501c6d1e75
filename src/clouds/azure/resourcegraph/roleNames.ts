import { isObject } from '../../../model/json.ts';
import type { ArmRow } from '../azureType.ts';
import type { AzureReader } from '../reader.ts';
import { queryPage, rolesQuery } from './query.ts';

/** What roles are called: assignments name them by their ids only. */
export interface RoleNames {
  /** Role assignments with the name of each one's role as `roleName`. */
  added(azure: AzureReader, tenant: string | undefined, rows: readonly ArmRow[]): Promise<readonly ArmRow[]>;
}

export function createRoleNames(): RoleNames {
  /** By guid; undefined where nobody says. */
  const names = new Map<string, string | undefined>();
  return {
    async added(azure, tenant, rows) {
      const unknown = new Set(rows.flatMap((row) => roleOf(row) ?? []).filter((role) => !names.has(role)));
      if (unknown.size > 0) {
        const page = await queryPage(azure, rolesQuery([...unknown].sort()), { tenant }, undefined);
        for (const role of unknown) names.set(role, undefined);
        for (const { name, properties } of page.rows) {
          const called = isObject(properties) ? properties.roleName : undefined;
          if (typeof name === 'string' && typeof called === 'string') names.set(name.toLowerCase(), called);
        }
      }
      return rows.map((row) => {
        const roleName = names.get(roleOf(row) ?? '');
        return roleName === undefined ? row : { ...row, roleName };
      });
    },
  };
}

/** The guid of an assignment's role. */
function roleOf({ properties }: ArmRow): string | undefined {
  const id = isObject(properties) ? properties.roleDefinitionId : undefined;
  return typeof id === 'string' ? id.slice(id.lastIndexOf('/') + 1).toLowerCase() : undefined;
}
