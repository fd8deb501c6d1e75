import type { ArmResource, AzureEstate, GraphRow } from './azure/estate.ts';
import { indexEstate } from './azure/indexEstate.ts';

/**
 * `container > thing` for everything in an estate that may be read, by ids in lower case, sorted: what a tree of it has to
 * show. Told from the estate alone.
 */
export function expectedTree(estate: AzureEstate): string[] {
  const lines: string[] = [];
  const add = (container: string, id: string): void => {
    lines.push(`${container.toLowerCase()} > ${id.toLowerCase()}`);
  };
  for (const { tenant, subscriptions, authorization } of indexEstate(estate).tenants) {
    const top = `/tenants/${tenant.id}`;
    const groupId = (name = tenant.id): string => `/providers/Microsoft.Management/managementGroups/${name}`;
    add('', top);
    add(top, groupId());
    for (const { name, parent } of tenant.managementGroups) add(groupId(parent), groupId(name));
    for (const row of authorization) {
      if (isAssignment(row)) add(scopeOf(row), row.id);
    }
    for (const { subscription, resources, dns, authorization: rights } of subscriptions) {
      const id = `/subscriptions/${subscription.id}`;
      add(groupId(subscription.managementGroup), id);
      if (subscription.denied) continue;
      for (let n = 0; n < resources.length; n++) {
        const one = resources.resource(n);
        add(isGroup(one) ? id : containerOf(one.id), one.id);
        for (const part of partsOf(one)) add(containerOf(one.id), part);
      }
      for (const record of dns) add(containerOf(record.id), record.id);
      for (const right of rights.filter(isAssignment)) add(containerOf(scopeOf(right)), right.id);
    }
  }
  return lines.sort();
}

/** Resource groups and subscriptions hold everything else. */
function containerOf(id: string): string {
  return /^\/subscriptions\/[^/]+(\/resourcegroups\/[^/]+)?/i.exec(id)?.[0] ?? id;
}

function isGroup({ type }: ArmResource): boolean {
  return /\/resourcegroups$/i.test(type);
}

function isAssignment({ type }: GraphRow): boolean {
  return /\/roleassignments$/i.test(type);
}

function scopeOf({ properties }: GraphRow): string {
  return String(properties?.scope);
}

/** Parts that people know as things of their own. Node pools have no ids there. */
function partsOf({ id, properties = {} }: ArmResource): string[] {
  const named = (list: unknown): readonly { readonly id?: string; readonly name?: string }[] =>
    Array.isArray(list) ? list : [];
  return [
    ...named(properties.subnets).flatMap((part) => (/\/virtualnetworks\/[^/]+$/i.test(id) ? (part.id ?? []) : [])),
    ...named(properties.agentPoolProfiles).map(({ name }) => `${id}/agentPools/${name}`),
  ];
}
