import { type Scope, typesDownTo } from '../collect/plan.ts';
import type { Cloud } from '../model/cloud.ts';
import { ProblemError } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import { containersFrom } from './containers.ts';
import type { Estate } from './estate.ts';
import type { ReadRequest } from './inventory.ts';

/** The resource that a request names; undefined: none. */
function askedFor(estate: Estate, { under }: ReadRequest): Resource | undefined {
  return under === undefined ? undefined : estate.resource(under);
}

/** Where a request begins: undefined is the profile. Throws a ProblemError when the inventory does not hold that place. */
export function startOf(estate: Estate, request: ReadRequest): Resource | undefined {
  const { under } = request;
  const asked = askedFor(estate, request);
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
  cloud: Pick<Cloud, 'types' | 'accountType' | 'enters'>,
  request: ReadRequest,
  start: Resource | undefined,
  estate: Estate,
): Scope {
  const { depth, onDemand: withAll } = request;
  const { isRead } = estate;
  const deep = depth !== 'children';
  const enters = entersOnly(cloud, estate, request, start);
  // What is read on demand is asked for by opening what it is listed under.
  const isAsked = ({ id, onDemand, under }: ResourceType): boolean =>
    isRead(id) && (!onDemand || withAll === true || (!deep && start !== undefined && under.includes(start.type)));
  if (depth !== 'accounts') return { start, follow: isAsked, deep, ...enters };
  const structure = typesDownTo(cloud.types, cloud.accountType);
  // What accounts are grouped by leads to them as well, though they are listed beside it.
  const groupsAccounts = ({ isDivision, under }: ResourceType): boolean =>
    isDivision === true && under.some((level) => level !== cloud.accountType && structure.has(level));
  return { start, follow: (type) => structure.has(type.id) || groupsAccounts(type), deep, ...enters };
}

/**
 * Whoever asks for a division asks for what it holds, though everything beside it is listed with it; and what a person
 * does not want is left out, unless they ask for just that.
 */
function entersOnly(
  { enters: isWanted }: Pick<Cloud, 'enters'>,
  estate: Estate,
  request: ReadRequest,
  start: Resource | undefined,
): Pick<Scope, 'enters'> {
  const asked = askedFor(estate, request);
  const division = asked?.id === start?.id || asked?.account !== undefined ? undefined : asked?.id;
  const isInside = (found: { readonly parent?: string }): boolean => {
    for (const at of containersFrom(estate, found.parent)) {
      if (at === division) return true;
      if (at === start?.id) break;
    }
    return false;
  };
  return {
    enters: (found) => (isWanted?.(found, estate.settings) ?? true) && (division === undefined || isInside(found)),
  };
}

/**
 * Whether a request reads what is in many accounts: then a provider's index may answer in place of lists. What somebody
 * opens or refreshes by itself is always listed.
 */
export function readsManyAccounts({ depth }: ReadRequest, start: Resource | undefined): boolean {
  return depth === 'everything' && start?.account === undefined;
}

/** `everything in payments-prod` */
export function scopeInWords(request: ReadRequest, start: Resource | undefined, estate: Estate): string {
  const { depth } = request;
  const asked = askedFor(estate, request) ?? start;
  const place = asked?.name || asked?.id || estate.profile.name;
  if (depth === 'everything') return `everything in ${place}`;
  return depth === 'accounts' ? `accounts of ${place}` : `what is directly in ${place}`;
}
