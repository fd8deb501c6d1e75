import type { JsonObject } from '../../../model/json.ts';
import type { ArmRow } from '../azureType.ts';
import { entitiesOf } from '../management/entities.ts';
import type { AzureReader } from '../reader.ts';
import { queryPage, roleAssignmentsQuery } from '../resourcegraph/query.ts';

/** Most management groups that one query may be about. https://learn.microsoft.com/rest/api/azureresourcegraph/resourcegraph/resources/resources */
const mostGroups = 10;

/**
 * Role assignments of a tenant's management groups. Those of subscriptions come after them in the same list: reading ends
 * where they begin.
 */
export async function roleAssignmentsAbove(azure: AzureReader, tenant: string): Promise<readonly ArmRow[]> {
  const entities = await entitiesOf(azure, tenant);
  const known = new Set(entities.map(({ id }) => id.toLowerCase()));
  const tops = entities.filter(
    ({ isGroup, parent, properties }) =>
      isGroup && (parent === undefined || !known.has(parent.toLowerCase())) && mayBeRead(properties),
  );
  if (tops.length === 0) return [];
  const managementGroups = tops.slice(0, mostGroups).map(({ name }) => name);
  const rows: ArmRow[] = [];
  for (let token: string | undefined, isFirst = true; isFirst || token !== undefined; isFirst = false) {
    const page = await queryPage(azure, roleAssignmentsQuery, { tenant, managementGroups }, token);
    const above = page.rows.filter(({ subscriptionId }) => subscriptionId === '' || subscriptionId == null);
    rows.push(...above);
    token = above.length < page.rows.length ? undefined : page.next;
  }
  return rows;
}

/** Some groups are only told of because of what is in them. */
function mayBeRead({ permissions }: JsonObject): boolean {
  return permissions !== 'noaccess';
}
