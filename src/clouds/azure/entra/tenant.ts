import { type JsonObject, objectsIn } from '../../../model/json.ts';
import { profileLevel } from '../../../model/resourceType.ts';
import type { ListedType } from '../azureType.ts';

export const tenantType = 'azure.entra.tenant';

/** The id of a tenant's resource, as the resource manager spells it. */
export function tenantId(tenant: string): string {
  return `/tenants/${tenant.toLowerCase()}`;
}

/** What an identity can enter. https://learn.microsoft.com/rest/api/resources/tenants/list */
export const tenant: ListedType = {
  id: tenantType,
  title: 'Tenant',
  plural: 'Tenants',
  icon: 'organization',
  glyph: 'organization',
  service: 'Microsoft.Resources',
  under: [profileLevel],
  permissions: [],
  isPlace: true,
  relations: [],
  summary: ['defaultDomain', 'tenantId', 'tenantType'],
  console: ({ properties }) => `https://portal.azure.com/#@${String(properties.tenantId)}`,
  diagrams: 'azure.identity.ActiveDirectory',
  async *list(azure) {
    const { tenants } = azure.access;
    const wanted = new Set(tenants.map((one) => one.toLowerCase()));
    const found: JsonObject[] = [];
    const call = { action: 'Microsoft.Resources/tenants/read', tenant: tenants[0] };
    for await (const page of azure.pages('subscriptions', call, (client) => client.tenants.list())) {
      found.push(...objectsIn(page.value));
    }
    const known = new Map(
      found.flatMap((one) => (typeof one.tenantId === 'string' ? [[one.tenantId.toLowerCase(), one] as const] : [])),
    );
    // A tenant that is asked for may be one that the sign-in does not list: entering it will say whether it can be.
    for (const id of wanted) if (!known.has(id)) known.set(id, { tenantId: id });
    yield [...known]
      .filter(([id]) => wanted.size === 0 || wanted.has(id))
      .map(([id, properties]) => ({
        id: tenantId(id),
        type: tenantType,
        name: nameOf(properties) ?? id,
        tags: {},
        properties,
      }));
  },
};

function nameOf({ displayName, defaultDomain }: JsonObject): string | undefined {
  return [displayName, defaultDomain].find((name) => typeof name === 'string' && name !== '') as string | undefined;
}
