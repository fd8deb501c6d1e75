import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { AwsAccess } from './access.ts';

/**
 * The ARN of the role that is assumed in an account: the one that most have, or the exception that the settings make.
 * Throws a ProblemError when that is an ARN of another account's role: what is read would be taken for this account's.
 */
export function memberRoleArn(profile: Profile, access: AwsAccess, account: string): string {
  const role = access.memberRoleByAccount?.[account] ?? access.memberRoleName;
  if (!role.startsWith('arn:')) return `arn:${profile.partition}:iam::${account}:role/${role.replace(/^\//, '')}`;
  if (role.split(':')[4] !== account) throw new ProblemError(otherAccount(role, account));
  return role;
}

function otherAccount(role: string, account: string): Problem {
  return {
    code: 'RoleOfOtherAccount',
    message: `The settings name ${role} for account ${account}, but the role is not in that account.`,
    advice: 'Correct the ARN in the settings, or write only the name of the role.',
    nextStep: 'none',
  };
}
