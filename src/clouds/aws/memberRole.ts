import type { RoleSettings } from '../../model/cloud.ts';
import type { JsonObject } from '../../model/json.ts';
import { centralServices } from './centralServices.ts';
import { assumeRole, iamPolicies } from './policy.ts';

/** The role that is assumed in member accounts, as templates make it there. */
export interface MemberRole {
  readonly name: string;
  /** Begins and ends with a slash. */
  readonly path: string;
  /** The account whose identities may assume it; undefined where it is not known yet. */
  readonly trusted: string | undefined;
  /** Empty: none. */
  readonly externalId: string;
  /** What it may do, in as many policies as that needs. */
  readonly policies: readonly JsonObject[];
}

/** `principal` is who would assume it, by its ARN. Of the actions it gets those that are called in member accounts. */
export function memberRole(actions: readonly string[], settings: RoleSettings, principal: string): MemberRole {
  const { memberRoleName, memberRoleExternalId = '' } = settings;
  const full = `/${memberRoleName.replace(/^\//, '')}`;
  const end = full.lastIndexOf('/') + 1;
  const own = actions.filter((action) => action !== assumeRole && !centralServices.has(serviceOf(action)));
  return {
    name: full.slice(end),
    path: full.slice(0, end),
    trusted: /^arn:[\w-]+:(?:iam|sts)::(\d{12}):/.exec(principal)?.[1],
    externalId: memberRoleExternalId,
    policies: iamPolicies(own, []),
  };
}

/** `ec2` of `ec2:DescribeVpcs`. */
function serviceOf(action: string): string {
  return action.split(':')[0] ?? '';
}
