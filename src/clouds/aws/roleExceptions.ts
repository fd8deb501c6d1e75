import { createHash } from 'node:crypto';
import type { RoleByAccount, RoleSettings } from '../../model/cloud.ts';
import { compareText } from '../../model/order.ts';

/**
 * What stands for the settings, besides the name of the member role, by which roles lead into accounts: a short text
 * that differs when they do, or nothing where there are no such settings. External id and session name say how a role
 * is asked for, not what it sees.
 */
export function exceptions({ memberRoleByAccount, ssoRoles, ssoRoleByAccount }: RoleSettings): string[] {
  const chosen = [ordered(memberRoleByAccount), ssoRoles ?? [], ordered(ssoRoleByAccount)];
  if (chosen.every((part) => part.length === 0)) return [];
  return [createHash('sha256').update(JSON.stringify(chosen)).digest('base64url').slice(0, 16)];
}

function ordered(roles: RoleByAccount = {}): (readonly [string, string | null])[] {
  return Object.entries(roles).sort(([a], [b]) => compareText(a, b));
}
