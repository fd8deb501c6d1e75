import type { RoleSettings } from '../../model/cloud.ts';
import type { JsonObject } from '../../model/json.ts';
import { compareText } from '../../model/order.ts';

/** The action that lets a profile into member accounts. */
export const assumeRole = 'sts:AssumeRole';

const reading = /^[a-z0-9-]+:(Describe|Get|List|Search|BatchGet|Lookup|Select)[A-Z]\w*$/;

/** API Gateway names its actions after HTTP's methods. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-iam-policy-examples.html */
const readingByMethod = 'apigateway:GET';

/**
 * Characters that IAM allows in a managed policy, white space not counted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length
 */
export const longestPolicy = 6144;

/** Whether an IAM action only reads, by the verbs that AWS gives to such actions, or is `sts:AssumeRole`. */
export function isReadOnly(action: string): boolean {
  return action === assumeRole || action === readingByMethod || reading.test(action);
}

/**
 * An IAM policy that allows these actions, in order and each once: those that read on everything, `sts:AssumeRole` only
 * on the given roles.
 *
 * Actions are also taken from what a provider refused, in words that it chose itself, and people paste what they get.
 * So an action that does more than read is left out, whoever named it.
 */
export function iamPolicy(actions: readonly string[], roles: readonly string[]): JsonObject {
  const wanted = [...new Set(actions)].filter(isReadOnly).sort(compareText);
  const onEverything = wanted.filter((action) => action !== assumeRole);
  const [role = '', ...otherRoles] = roles;
  return {
    Version: '2012-10-17',
    Statement: [
      ...(onEverything.length === 0 ? [] : [allow('OrreryReads', onEverything, '*')]),
      ...(wanted.includes(assumeRole)
        ? [allow('OrreryEntersMemberAccounts', assumeRole, otherRoles.length === 0 ? role : roles)]
        : []),
    ],
  };
}

/** The same in as many policies as IAM needs for that many actions: see {@link longestPolicy}. At least one. */
export function iamPolicies(actions: readonly string[], roles: readonly string[]): JsonObject[] {
  const policies: string[][] = [[]];
  for (const action of [...new Set(actions)].filter(isReadOnly).sort(compareText)) {
    const last = policies.at(-1) ?? [];
    const isTooLong = JSON.stringify(iamPolicy([...last, action], roles)).length > longestPolicy;
    if (isTooLong && last.length > 0) policies.push([action]);
    else last.push(action);
  }
  return policies.map((own) => iamPolicy(own, roles));
}

/** Roles that are assumed in member accounts: that of one name in all of them, and the exceptions. */
export function memberRoles(
  { memberRoleName, memberRoleByAccount = {} }: RoleSettings,
  partition: string,
): readonly string[] {
  const exceptions = Object.entries(memberRoleByAccount).flatMap(([account, role]) =>
    role === null ? [] : [role.startsWith('arn:') ? role : roleArn(partition, account, role)],
  );
  return [roleArn(partition, '*', memberRoleName), ...exceptions.sort(compareText)];
}

/** The name may begin with the role's path. */
function roleArn(partition: string, account: string, role: string): string {
  return `arn:${partition}:iam::${account}:role/${role.replace(/^\//, '')}`;
}

function allow(Sid: string, Action: string | readonly string[], Resource: string | readonly string[]): JsonObject {
  return { Sid, Effect: 'Allow', Action, Resource };
}
