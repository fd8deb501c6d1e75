import { isResourceGroup } from '../arm/bodies.ts';
import type { ArmResource, GraphRow } from '../estate.ts';
import type { IndexedSubscription } from '../indexEstate.ts';
import type { Condition, columns, Leg, Table } from './kql.ts';

/** All columns of a table of Resource Graph. */
export type Row = Readonly<Record<(typeof columns)[number], unknown>>;

const empty: Row = {
  id: '',
  name: '',
  type: '',
  tenantId: '',
  kind: '',
  location: '',
  resourceGroup: '',
  subscriptionId: '',
  managedBy: '',
  sku: null,
  plan: null,
  properties: null,
  tags: null,
  identity: null,
  zones: null,
  extendedLocation: null,
};

/** As Resource Graph names the type: in lower case, and groups by the type that ARM's paths have. */
export function graphType(type: string): string {
  return isResourceGroup(type) ? 'microsoft.resources/subscriptions/resourcegroups' : type.toLowerCase();
}

export function tableOf(type: string): Table {
  return isResourceGroup(type) ? 'resourcecontainers' : 'resources';
}

export function rowOf(resource: ArmResource, { subscription, tenant }: IndexedSubscription): Row {
  return {
    ...empty,
    ...resource,
    type: graphType(resource.type),
    tenantId: tenant.id,
    resourceGroup: groupOf(resource.id),
    subscriptionId: subscription.id,
    properties: withPowerState(resource),
  };
}

/** The row that `resourcecontainers` has of a subscription. */
export function rowOfSubscription({ subscription, tenant }: IndexedSubscription): Row {
  const { id, displayName, state = 'Enabled', tags = {} } = subscription;
  return {
    ...empty,
    id: `/subscriptions/${id}`,
    name: displayName,
    type: 'microsoft.resources/subscriptions',
    tenantId: tenant.id,
    subscriptionId: id,
    properties: { state },
    tags,
  };
}

export function rowOfGraph(row: GraphRow, tenantId: string): Row {
  const resourceGroup = (row.resourceGroup ?? groupOf(row.id)).toLowerCase();
  return { ...empty, ...row, type: row.type.toLowerCase(), tenantId, resourceGroup };
}

/** Whether a leg of the query has the row. `type` is at hand; the row is made only when another column is asked. */
export function isIn({ table, conditions }: Leg, of: Table, type: string, row: () => Row): boolean {
  if (table !== of) return false;
  return conditions.every(({ column, negated, values }: Condition) => {
    const value = column === 'type' ? type : row()[column as keyof Row];
    return values.includes(String(value ?? '').toLowerCase()) !== negated;
  });
}

function groupOf(id: string): string {
  return /\/resourcegroups\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? '';
}

/**
 * Of a virtual machine's instance view Resource Graph tells the power state, under `extended`.
 * https://learn.microsoft.com/en-us/azure/governance/resource-graph/samples/advanced
 */
function withPowerState({ properties }: ArmResource): unknown {
  if (properties?.instanceView === undefined) return properties ?? {};
  const { instanceView, ...rest } = properties;
  const { statuses = [] } = instanceView as { statuses?: readonly { code: string }[] };
  const powerState = statuses.find(({ code }) => code.startsWith('PowerState/'));
  return { ...rest, extended: { instanceView: { powerState } } };
}
