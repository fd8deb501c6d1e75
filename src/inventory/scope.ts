import { type Scope, typesDownTo } from '../collect/plan.ts';
import type { Cloud } from '../model/cloud.ts';
import { ProblemError } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import type { Estate } from './estate.ts';
import type { ReadRequest } from './inventory.ts';

/** Where a request begins: undefined is the profile. Throws a ProblemError when the inventory does not hold that place. */
export function startOf(estate: Estate, { under }: ReadRequest): Resource | undefined {
  const asked = under === undefined ? undefined : estate.resource(under);
  const start = asked === undefined ? undefined : estate.level(asked);
  if (under !== undefined && start === undefined) {
    throw new ProblemError({
      code: 'NotInInventory',
      message: `${under} is not in the inventory of ${estate.profile.name}.`,
      advice: 'Read the profile again from its top.',
      nextStep: 'retry',
    });
  }
  return start;
}

/** What a request asks for. Accounts are where an organization ends and its members' own resources begin. */
export function scopeOf(
  cloud: Pick<Cloud, 'types' | 'accountType'>,
  { depth, onDemand: withAll }: ReadRequest,
  start: Resource | undefined,
  { isRead }: Pick<Estate, 'isRead'>,
): Scope {
  const deep = depth !== 'children';
  // What is read on demand is asked for by opening what it is listed under.
  const isAsked = ({ id, onDemand, under }: ResourceType): boolean =>
    isRead(id) && (!onDemand || withAll === true || (!deep && start !== undefined && under.includes(start.type)));
  if (depth !== 'accounts') return { start, follow: isAsked, deep };
  const structure = typesDownTo(cloud.types, cloud.accountType);
  return { start, follow: ({ id }) => structure.has(id), deep };
}

/**
 * Whether a request reads what is in many accounts: then a provider's index may answer in place of lists. What somebody
 * opens or refreshes by itself is always listed.
 */
export function readsManyAccounts({ depth }: ReadRequest, start: Resource | undefined): boolean {
  return depth === 'everything' && start?.account === undefined;
}

/** `everything in payments-prod` */
export function scopeInWords({ depth }: ReadRequest, start: Resource | undefined, { profile }: Estate): string {
  const place = start?.name || start?.id || profile.name;
  if (depth === 'everything') return `everything in ${place}`;
  return depth === 'accounts' ? `accounts of ${place}` : `what is directly in ${place}`;
}
