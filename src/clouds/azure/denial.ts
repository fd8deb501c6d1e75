import { parseArmId } from '../../model/armId.ts';
import type { Told } from '../network/failedCalls.ts';
import type { Failure } from './failure.ts';

/**
 * As Azure words refusals: `does not have authorization to perform action 'A' over scope 'S'`, and of what is linked:
 * `does not have permission to perform action 'A' on the linked scope(s) 'S,T'`.
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-authorization-failed
 */
const wording =
  /does not have (?:authorization|permission)[^']{0,80}action '(?<action>[^']{1,300})'[^']{0,60}'(?<scope>[^']{0,4000})'/;
const whoIsIt = /The client '(?<who>[^']{1,200})' with object id/;
const actionFormat = /^[A-Za-z][\w.-]*(?:\/[\w.-]+)+\/(?:read|write|delete|action)$/;

/** Who was refused what on which scope, and which role helps. */
export function denial(failure: Failure): Told {
  const { text } = failure;
  const refused = wording.exec(text)?.groups ?? {};
  const named = refused.action !== undefined && actionFormat.test(refused.action) ? refused.action : undefined;
  const action = named ?? failure.action;
  // Of what one call is linked to, there may be a list.
  const scope = scopeInWords(refused.scope?.split(',')[0] ?? '') ?? ownScope(failure);
  const who = whoIsIt.exec(text)?.groups?.who;
  const where = scope === undefined ? '' : ` on ${scope}`;
  return {
    ...(action === undefined ? {} : { operation: action }),
    message: `${action ?? failure.call} is not allowed${where}${who === undefined ? '' : ` for ${who}`}.`,
    advice: /\/read$/i.test(action ?? '')
      ? `Assign the role Reader${where} to this identity.`
      : `Assign a role that allows ${action ?? 'the call'}${where} to this identity: Reader does not.`,
    nextStep: 'grant-permission',
  };
}

const denyAssignment = /deny assignment with (?:name '(?<name>.{1,200}?)'(?= and Id |\.?$))?/;

/** A deny assignment stands above all roles. https://learn.microsoft.com/azure/role-based-access-control/deny-assignments */
export function deniedByAssignment({ call, text }: Failure): Told {
  const { name } = denyAssignment.exec(text)?.groups ?? {};
  return {
    message: `${call} is forbidden by a deny assignment${name === undefined ? '' : `: ${name}`}.`,
    advice:
      'No role helps: whoever manages the application or deployment stack that made it can leave this identity out.',
    nextStep: 'none',
  };
}

const policyAssignment = /"policyAssignment":\s*\{\s*"name":\s*"(?<name>[^"]{1,200})"/;

/** https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-policy-requestdisallowedbypolicy */
export function deniedByPolicy({ call, text }: Failure): Told {
  const { name } = policyAssignment.exec(text)?.groups ?? {};
  return {
    message: `${call} is forbidden by a policy${name === undefined ? '' : `: ${name}`}.`,
    advice: 'No role helps: whoever manages the policies there can exempt this.',
    nextStep: 'none',
  };
}

/** Resource Graph answers so where the identity may read none of the subscriptions that it is asked about. */
export function nothingReadable({ call }: Failure): Told {
  return {
    message: `${call} is not allowed: Azure Resource Graph shows this identity none of what it was asked about.`,
    advice: 'Assign the role Reader on the subscriptions, or on a management group above them, to this identity.',
    nextStep: 'grant-permission',
  };
}

function ownScope({ operation }: Failure): string | undefined {
  return operation?.account === undefined ? undefined : `subscription ${operation.account}`;
}

/** `virtualNetworks hub in resource group rg-net of subscription …`; undefined for what is no scope. */
function scopeInWords(scope: string): string | undefined {
  if (scope === '/') return 'the tenant';
  const id = parseArmId(scope);
  if (id === undefined) return undefined;
  const { subscription, resourceGroup, type, name } = id;
  const kind = type.slice(type.lastIndexOf('/') + 1);
  if (subscription === undefined) return /^managementGroups$/i.test(kind) ? `management group ${name}` : scope;
  const inSubscription = `subscription ${subscription}`;
  if (/^Microsoft\.Resources\/subscriptions$/i.test(type)) return inSubscription;
  if (/^Microsoft\.Resources\/resourceGroups$/i.test(type)) return `resource group ${name} of ${inSubscription}`;
  const container =
    resourceGroup === undefined ? inSubscription : `resource group ${resourceGroup} of ${inSubscription}`;
  return `${kind} ${name} in ${container}`;
}
