import { canonicalId } from '../../../model/armId.ts';
import type { JsonObject } from '../../../model/json.ts';
import type { ArmRow } from '../azureType.ts';
import { entitiesOf } from '../management/entities.ts';
import type { AzureReader } from '../reader.ts';
import { endless, type QueryScope, queryPage, roleAssignmentsQuery } from '../resourcegraph/query.ts';

/** Most management groups that one query may be about. https://learn.microsoft.com/rest/api/azureresourcegraph/resourcegraph/resources/resources */
const mostGroups = 10;

/**
 * Role assignments of a tenant's management groups, as far down from the topmost ones that may be read. Those of
 * subscriptions come after them in the same list: reading ends where they begin.
 */
export async function roleAssignmentsAbove(azure: AzureReader, tenant: string): Promise<readonly ArmRow[]> {
  const entities = await entitiesOf(azure, tenant);
  const readable = entities.filter(({ isGroup, properties }) => isGroup && mayBeRead(properties));
  const known = new Set(readable.map(({ id }) => canonicalId(id)));
  const tops = readable.filter(({ parent }) => parent === undefined || !known.has(canonicalId(parent)));
  const rows: ArmRow[] = [];
  for (let at = 0; at < tops.length; at += mostGroups) {
    const managementGroups = tops.slice(at, at + mostGroups).map(({ name }) => name);
    rows.push(...(await rowsAbove(azure, { tenant, managementGroups })));
  }
  return rows;
}

async function rowsAbove(azure: AzureReader, scope: QueryScope): Promise<readonly ArmRow[]> {
  const rows: ArmRow[] = [];
  const tokens = new Set<string>();
  for (let token: string | undefined, isFirst = true; isFirst || token !== undefined; isFirst = false) {
    const page = await queryPage(azure, roleAssignmentsQuery, scope, token);
    const above = page.rows.filter(({ subscriptionId }) => subscriptionId === '' || subscriptionId == null);
    rows.push(...above);
    token = above.length < page.rows.length ? undefined : page.next;
    if (token !== undefined && tokens.has(token)) throw endless();
    if (token !== undefined) tokens.add(token);
  }
  return rows;
}

/** Some groups are only told of because of what is in them. */
function mayBeRead({ permissions }: JsonObject): boolean {
  return permissions !== 'noaccess';
}
