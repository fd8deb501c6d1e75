import { canonicalId } from '../../../model/armId.ts';
import { type JsonObject, objectsIn } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import { subscriptionType, tagsOf } from '../armType.ts';
import type { ListedType } from '../azureType.ts';
import { AzureCallError } from '../callError.ts';
import { tenantType } from '../entra/tenant.ts';
import { entitiesOf } from '../management/entities.ts';
import { noTenant } from '../management/managementGroup.ts';
import { portalPage } from '../portal.ts';
import type { AzureReader } from '../reader.ts';

const stateWords: Readonly<Record<string, string>> = {
  Disabled: 'disabled',
  Deleted: 'deleted',
  Expired: 'expired',
  PastDue: 'payment past due',
  Warned: 'warned',
};

/** What an identity has a role in, in order of ids. https://learn.microsoft.com/rest/api/resources/subscriptions/list */
export const subscription: ListedType = {
  id: subscriptionType,
  title: 'Subscription',
  plural: 'Subscriptions',
  icon: 'account',
  glyph: 'account',
  service: 'Microsoft.Resources',
  under: [tenantType],
  permissions: ['Microsoft.Resources/subscriptions/read'],
  isPlace: true,
  identifier: { pattern: /^\/subscriptions\/[^/]+\/?$/i, toId: canonicalId },
  relations: [],
  summary: ['state', 'subscriptionId', 'subscriptionPolicies.quotaId'],
  console: portalPage,
  mark: ({ properties: { state } }) => (typeof state === 'string' ? stateWords[state] : undefined),
  diagrams: 'azure.general.Subscriptions',
  async *list(azure, parent) {
    const tenant = parent?.properties.tenantId;
    if (parent === undefined || typeof tenant !== 'string') throw noTenant();
    const [found, { groupOf, refused }] = await Promise.all([subscriptions(azure, tenant), groups(azure, tenant)]);
    yield found
      .map((one) => toResource(one, tenant, groupOf.get(one.subscriptionId.toLowerCase()) ?? parent.id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    if (refused !== undefined) throw refused;
  },
};

async function subscriptions(azure: AzureReader, tenant: string): Promise<readonly SubscriptionRow[]> {
  const found: SubscriptionRow[] = [];
  const call = { action: 'Microsoft.Resources/subscriptions/read', tenant };
  for await (const page of azure.pages('subscriptions', call, (client) => client.subscriptions.list())) {
    found.push(...objectsIn(page.value).filter(isSubscription));
  }
  return found;
}

interface SubscriptionRow extends JsonObject {
  readonly subscriptionId: string;
}

function isSubscription(row: JsonObject): row is SubscriptionRow {
  return typeof row.subscriptionId === 'string' && row.subscriptionId !== '';
}

function toResource(row: SubscriptionRow, tenant: string, parent: string): Resource {
  const { tags, displayName, subscriptionId, ...properties } = row;
  const account = subscriptionId.toLowerCase();
  return {
    id: `/subscriptions/${account}`,
    type: subscriptionType,
    name: typeof displayName === 'string' && displayName !== '' ? displayName : account,
    account,
    parent,
    tags: tagsOf(tags),
    // A subscription that another tenant manages says that tenant; its tokens are those of the one that lists it.
    properties: { ...properties, subscriptionId: account, homeTenantId: row.tenantId ?? null, tenantId: tenant },
  };
}

/** Which management group each subscription is in. Where nobody says, they are in their tenant. */
async function groups(
  azure: AzureReader,
  tenant: string,
): Promise<{ readonly groupOf: ReadonlyMap<string, string>; readonly refused?: unknown }> {
  try {
    const entities = await entitiesOf(azure, tenant);
    const known = new Set(entities.filter(({ isGroup }) => isGroup).map(({ id }) => canonicalId(id)));
    const inGroups = entities.flatMap(({ name, isGroup, parent }) =>
      !isGroup && parent !== undefined && known.has(canonicalId(parent))
        ? [[name.toLowerCase(), canonicalId(parent)] as const]
        : [],
    );
    return { groupOf: new Map(inGroups) };
  } catch (refused) {
    if (refused instanceof AzureCallError) return { groupOf: new Map(), refused };
    throw refused;
  }
}
