import type { PermissionForm, RoleSettings } from '../../model/cloud.ts';
import { memberRole } from './memberRole.ts';
import { iamPolicies, memberRoles } from './policy.ts';
import { roleTemplate } from './roleTemplate.ts';
import { roleTerraform } from './roleTerraform.ts';

/** Who is to be granted what. */
export interface Grant {
  readonly permissions: readonly string[];
  readonly partition: string;
  readonly settings: RoleSettings;
  /** The profile's identity by its ARN, where it is known. */
  readonly principal: string;
}

/**
 * Documents that grant the permissions: policies for the profile's own identity, or what makes the role that it assumes
 * in member accounts.
 */
export function grantDocuments(form: PermissionForm, grant: Grant): readonly string[] {
  const { permissions, partition, settings, principal } = grant;
  if (form === 'policy') return iamPolicies(permissions, memberRoles(settings, partition)).map(indented);
  const role = memberRole(permissions, settings, principal);
  return form === 'terraform' ? [roleTerraform(role)] : [indented(roleTemplate(role))];
}

function indented(document: object): string {
  return JSON.stringify(document, undefined, 2);
}
