import type { Told } from '../network/failedCalls.ts';
import type { Failure } from './failure.ts';

/** `User: ARN is not authorized to perform: ACTION on resource: ARN because REASON`, as AWS words denials. */
const wording =
  /User: (?<who>\S+) is not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<resource>\S+))?(?<because>[^.]*)/;
const roleArn = /^arn:[\w-]+:iam::(?<account>\d{12}):role\/(?<role>.+?)[.,;]?$/;

/** Whether a denial comes from a policy of this or that identity: AWS then says whose. */
export function isByPolicy(text: string): boolean {
  return wording.test(text);
}

/** What was refused to whom, and who can change that. */
export function denial(failure: Failure): Told {
  const { who, action, resource = '', because = '' } = wording.exec(failure.text)?.groups ?? {};
  const role = roleArn.exec(resource)?.groups;
  if (action === 'sts:AssumeRole' && role !== undefined) {
    return {
      operation: 'sts:AssumeRole',
      message: `The role ${role.role} in account ${role.account} could not be assumed.`,
      advice:
        `Check that account ${role.account} has a role of this name, that its trust policy lets ${who} assume it, ` +
        'and that sts:AssumeRole is allowed on it; or name another role in the settings.',
      nextStep: 'grant-permission',
    };
  }
  const allowed = action ?? failure.action ?? 'the call';
  return {
    message: `${failure.call} is not allowed${who === undefined ? '' : ` for ${who}`}.`,
    advice: adviceFor(failure, allowed, because),
    nextStep: 'grant-permission',
  };
}

function adviceFor({ operation }: Failure, allowed: string, because: string): string {
  if (/service control policy/.test(because)) {
    return `A service control policy of the organization forbids ${allowed} there. Whoever manages the organization can change it.`;
  }
  if (/permissions boundary/.test(because)) return `Allow ${allowed} in the permissions boundary of this identity.`;
  if (operation?.service === 'organizations') {
    return `Use a profile of the management account or of a delegated administrator that may call ${allowed}.`;
  }
  if (operation?.service === 'sso' || operation?.service === 'identitystore') {
    return `Use a profile of the management account, or of the account to which IAM Identity Center is delegated, that may call ${allowed}.`;
  }
  return `Allow ${allowed} for this identity, for example with the AWS managed policy ViewOnlyAccess.`;
}
