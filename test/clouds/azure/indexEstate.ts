import type {
  ArmResource,
  AzureEstate,
  AzureSubscription,
  AzureTenant,
  GraphRow,
  Principal,
  ResourceList,
} from './estate.ts';

/** An estate that can be asked by id. Ids are found in any case. */
export interface IndexedEstate {
  readonly principals: readonly Principal[];
  /** By id or default domain. */
  tenant(name: string): IndexedTenant | undefined;
  readonly tenants: readonly IndexedTenant[];
  subscription(id: string): IndexedSubscription | undefined;
}

export interface IndexedTenant {
  readonly tenant: AzureTenant;
  /** Ascending by id. */
  readonly subscriptions: readonly IndexedSubscription[];
  /** Rows of authorization that belong to no subscription. */
  readonly authorization: readonly GraphRow[];
  /** Names of the groups from the given one up to the root, which is the last. */
  chain(group: string | undefined): readonly string[];
}

export interface IndexedSubscription {
  readonly subscription: AzureSubscription;
  readonly tenant: AzureTenant;
  readonly resources: ResourceList;
  readonly dns: readonly GraphRow[];
  readonly authorization: readonly GraphRow[];
}

export function indexEstate(estate: AzureEstate): IndexedEstate {
  const tenants = estate.tenants.map(indexTenant);
  const byName = new Map<string, IndexedTenant>();
  const bySubscription = new Map<string, IndexedSubscription>();
  for (const indexed of tenants) {
    byName.set(indexed.tenant.id.toLowerCase(), indexed);
    byName.set(indexed.tenant.defaultDomain.toLowerCase(), indexed);
    for (const one of indexed.subscriptions) bySubscription.set(one.subscription.id.toLowerCase(), one);
  }
  return {
    principals: estate.principals,
    tenants,
    tenant: (name) => byName.get(name.toLowerCase()),
    subscription: (id) => bySubscription.get(id.toLowerCase()),
  };
}

/** The value of a record whose keys are ids. */
export function byId<Value>(record: Readonly<Record<string, Value>> | undefined, id: string): Value | undefined {
  const wanted = id.toLowerCase();
  return Object.entries(record ?? {}).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** The subscription that an id is in; empty for none. */
export function subscriptionOf(id: string): string {
  return /^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? '';
}

/** Compares by code units of the lower case, which is how lists here are ordered. */
export function compareIds(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function indexTenant(tenant: AzureTenant): IndexedTenant {
  const given = tenant.resources;
  const resources = 'in' in given ? given : undefined;
  const arrays = Map.groupBy('in' in given ? [] : given, ({ id }) => subscriptionOf(id));
  const dns = Map.groupBy(tenant.dns ?? [], ({ id, subscriptionId }) => subscriptionId ?? subscriptionOf(id));
  const rights = Map.groupBy(tenant.authorization ?? [], ({ subscriptionId = '' }) => subscriptionId.toLowerCase());
  const parents = new Map(tenant.managementGroups.map(({ name, parent }) => [name, parent ?? tenant.id]));
  const subscriptions = [...tenant.subscriptions].sort((one, other) => compareIds(one.id, other.id));
  return {
    tenant,
    subscriptions: subscriptions.map((subscription) => {
      const key = subscription.id.toLowerCase();
      return {
        subscription,
        tenant,
        resources: resources?.in(subscription.id) ?? listOf(arrays.get(key) ?? []),
        dns: dns.get(key) ?? [],
        authorization: rights.get(key) ?? [],
      };
    }),
    authorization: rights.get('') ?? [],
    chain(group = tenant.id) {
      const names = [group];
      for (let name = group; name !== tenant.id; ) {
        name = parents.get(name) ?? tenant.id;
        names.push(name);
      }
      return names;
    },
  };
}

function listOf(resources: readonly ArmResource[]): ResourceList {
  const sorted = [...resources].sort((one, other) => compareIds(one.id, other.id));
  const byKey = new Map(sorted.map((resource) => [resource.id.toLowerCase(), resource]));
  const at = (n: number): ArmResource => {
    const found = sorted[n];
    if (found === undefined) throw new RangeError(`There is no resource ${n}.`);
    return found;
  };
  return { length: sorted.length, type: (n) => at(n).type, resource: at, find: (id) => byKey.get(id) };
}
