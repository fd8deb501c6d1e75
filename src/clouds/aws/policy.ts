import type { JsonObject } from '../../model/json.ts';
import { compareText } from '../../model/order.ts';

/** The action that lets a profile into member accounts. */
export const assumeRole = 'sts:AssumeRole';

const reading = /^[a-z0-9-]+:(Describe|Get|List|Search|BatchGet|Lookup|Select)[A-Z]\w*$/;

/** Whether an IAM action only reads, by the verbs that AWS gives to such actions, or is `sts:AssumeRole`. */
export function isReadOnly(action: string): boolean {
  return action === assumeRole || reading.test(action);
}

/**
 * An IAM policy that allows these actions, in order and each once: those that read on everything, `sts:AssumeRole` only
 * on the roles of this name in the accounts of the partition. The name may begin with the role's path.
 *
 * Actions are also taken from what a provider refused, in words that it chose itself, and people paste what they get.
 * So an action that does more than read is left out, whoever named it.
 */
export function iamPolicy(
  actions: readonly string[],
  memberRoleName = 'OrganizationAccountAccessRole',
  partition = 'aws',
): JsonObject {
  const wanted = [...new Set(actions)].filter(isReadOnly).sort(compareText);
  const onEverything = wanted.filter((action) => action !== assumeRole);
  const role = `arn:${partition}:iam::*:role/${memberRoleName.replace(/^\//, '')}`;
  return {
    Version: '2012-10-17',
    Statement: [
      ...(onEverything.length === 0 ? [] : [allow('OrreryReads', onEverything, '*')]),
      ...(wanted.includes(assumeRole) ? [allow('OrreryEntersMemberAccounts', assumeRole, role)] : []),
    ],
  };
}

function allow(Sid: string, Action: string | readonly string[], Resource: string): JsonObject {
  return { Sid, Effect: 'Allow', Action, Resource };
}
