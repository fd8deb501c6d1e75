import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import type { Access } from '../entra/accessTokens.ts';
import type { IndexedEstate, IndexedSubscription, IndexedTenant } from '../indexEstate.ts';
import type { AzureOptions } from '../options.ts';
import { page } from './paging.ts';

/** Tenants_List, api-version 2022-12-01, example GetTenants: all tenants that the principal may enter. */
export function tenants(call: Call, estate: IndexedEstate, { principal }: Access, options: AzureOptions): Answer {
  const entered = estate.tenants.filter(({ tenant }) => principal.tenants.includes(tenant.id));
  const value = entered.map(({ tenant: { id, displayName, defaultDomain } }) => ({
    id: `/tenants/${id}`,
    tenantId: id,
    countryCode: 'NL',
    displayName,
    domains: [defaultDomain],
    tenantCategory: id === principal.tenants[0] ? 'Home' : 'ProjectedBy',
    defaultDomain,
    tenantType: 'AAD',
  }));
  return page(call, value, options);
}

/** Subscriptions_List, api-version 2022-12-01, example GetSubscriptions. */
export function subscriptions(call: Call, { subscriptions: all }: IndexedTenant, options: AzureOptions): Answer {
  return page(call, all.map(subscriptionBody), options);
}

export function subscriptionBody({ subscription, tenant }: IndexedSubscription): unknown {
  const { id, displayName, state = 'Enabled', tags } = subscription;
  return {
    id: `/subscriptions/${id}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    ...(tags === undefined ? {} : { tags }),
    subscriptionId: id,
    tenantId: tenant.id,
    displayName,
    state,
    subscriptionPolicies: {
      locationPlacementId: 'Internal_2014-09-01',
      quotaId: 'Internal_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

/**
 * Entities_List, api-version 2023-04-01, example GetEntities: management groups, the root first, and subscriptions.
 * The chain of a group's parents begins at the root.
 */
export function entities(call: Call, { tenant, subscriptions, chain }: IndexedTenant, options: AzureOptions): Answer {
  const names = new Map(tenant.managementGroups.map(({ name, displayName }) => [name, displayName]));
  names.set(tenant.id, 'Tenant Root Group');
  const groups = [{ name: tenant.id, displayName: 'Tenant Root Group' }, ...tenant.managementGroups];
  const children = new Map<string, { groups: number; all: number; descendants: number }>();
  const count = (parents: readonly string[], group: boolean): void => {
    for (const [step, name] of parents.entries()) {
      const known = children.get(name) ?? { groups: 0, all: 0, descendants: 0 };
      known.descendants++;
      if (step === 0) known.all++;
      if (step === 0 && group) known.groups++;
      children.set(name, known);
    }
  };
  for (const { name } of tenant.managementGroups) count(chain(name).slice(1), true);
  for (const { subscription } of subscriptions) count(chain(subscription.managementGroup), false);

  const properties = (displayName: string, parents: readonly string[], name: string): unknown => ({
    tenantId: tenant.id,
    displayName,
    parent: { id: parents[0] === undefined ? null : `/providers/Microsoft.Management/managementGroups/${parents[0]}` },
    permissions: 'view',
    inheritedPermissions: 'view',
    parentDisplayNameChain: parents.map((parent) => names.get(parent) ?? parent).reverse(),
    parentNameChain: [...parents].reverse(),
    numberOfDescendants: children.get(name)?.descendants ?? 0,
    numberOfChildren: children.get(name)?.all ?? 0,
    numberOfChildGroups: children.get(name)?.groups ?? 0,
  });
  const value = [
    ...groups.map(({ name, displayName }) => ({
      id: `/providers/Microsoft.Management/managementGroups/${name}`,
      type: 'Microsoft.Management/managementGroups',
      name,
      properties: properties(displayName, chain(name).slice(1), name),
    })),
    ...subscriptions.map(({ subscription: { id, displayName, managementGroup } }) => ({
      id: `/subscriptions/${id}`,
      type: '/subscriptions',
      name: id,
      properties: properties(displayName, chain(managementGroup), id),
    })),
  ];
  return page(call, value, options);
}
