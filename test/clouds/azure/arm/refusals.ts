import { type Answer, refusal } from '../answer.ts';
import type { Access } from '../entra/accessTokens.ts';

/** 403 with ARM's own sentence. `action` as in a role definition, `scope` a resource id. */
export function notAuthorized({ principal }: Access, action: string, scope: string): Answer {
  const client = principal.kind === 'user' ? principal.userName : principal.clientId;
  const message =
    `The client '${client}' with object id '${principal.objectId}' does not have authorization to perform action ` +
    `'${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`;
  return refusal(403, 'AuthorizationFailed', message);
}

export function resourceNotFound(type: string, name: string, group: string): Answer {
  const message =
    `The Resource '${type}/${name}' under resource group '${group}' was not found. For more details please go to ` +
    'https://aka.ms/ARMResourceNotFoundFix';
  return refusal(404, 'ResourceNotFound', message);
}

export function resourceGroupNotFound(name: string): Answer {
  return refusal(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

export function subscriptionNotFound(id: string): Answer {
  return refusal(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
}

/** What is no path of ARM's that this server knows. */
export function unknownPath(method: string, path: string): Answer {
  return refusal(404, 'InvalidResourceType', `The local Azure does not answer ${method} ${path}.`);
}
