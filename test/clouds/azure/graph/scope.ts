import type { GraphRow } from '../estate.ts';
import type { IndexedSubscription, IndexedTenant } from '../indexEstate.ts';

/** Part of the request: neither means the whole tenant. */
export interface AskedScope {
  readonly subscriptions?: readonly string[];
  readonly managementGroups?: readonly string[];
  readonly filter: string;
}

/** The values of `authorizationScopeFilter`, the first one is meant where none is asked. */
export const scopeFilters = ['AtScopeAndBelow', 'AtScopeAndAbove', 'AtScopeAboveAndBelow', 'AtScopeExact'];

/** The subscriptions that are asked and that the caller may read. */
export function readable(
  tenant: IndexedTenant,
  { subscriptions, managementGroups }: AskedScope,
): IndexedSubscription[] {
  const ids = subscriptions && new Set(subscriptions.map((id) => id.toLowerCase()));
  const groups = managementGroups && new Set(managementGroups.map((name) => name.toLowerCase()));
  return tenant.subscriptions.filter(({ subscription: { id, denied, managementGroup } }) => {
    if (denied || (ids !== undefined && !ids.has(id.toLowerCase()))) return false;
    return groups === undefined || tenant.chain(managementGroup).some((name) => groups.has(name.toLowerCase()));
  });
}

/**
 * Rows of authorization that belong to no subscription and that a query sees: definitions of roles always, assignments
 * at a management group where the group is asked or below it, and those above what is asked only where the filter says so.
 * https://learn.microsoft.com/en-us/rest/api/azureresourcegraph/resourcegraph/resources/resources#authorizationscopefilter
 */
export function aboveSubscriptions(
  { authorization, chain, tenant }: IndexedTenant,
  asked: AskedScope,
  inScope: readonly IndexedSubscription[],
): GraphRow[] {
  const whole = asked.subscriptions === undefined && asked.managementGroups === undefined;
  const groups = whole ? [tenant.id] : (asked.managementGroups ?? []);
  const below = ['AtScopeAndBelow', 'AtScopeAboveAndBelow'].includes(asked.filter);
  const above = ['AtScopeAndAbove', 'AtScopeAboveAndBelow'].includes(asked.filter);
  const starts = [
    ...groups.map((name) => chain(name)),
    ...(asked.subscriptions === undefined
      ? []
      : inScope.map(({ subscription }) => ['', ...chain(subscription.managementGroup)])),
  ];
  return authorization.filter(({ type, properties }) => {
    if (type.toLowerCase() !== 'microsoft.authorization/roleassignments') return true;
    const scope = String(properties?.scope ?? '/');
    const group = /managementgroups\/([^/]+)$/i.exec(scope)?.[1];
    if (group === undefined) return above;
    if (groups.includes(group)) return true;
    if (below && chain(group).some((name) => groups.includes(name))) return true;
    return above && starts.some((names) => names.slice(1).includes(group));
  });
}
