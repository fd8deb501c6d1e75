import type { JsonObject } from '../../../model/json.ts';
import { objectsIn } from '../../../model/json.ts';
import { ProblemError } from '../../../model/problem.ts';
import type { ArmRow } from '../azureType.ts';
import { failureOf } from '../failure.ts';
import type { AzureReader } from '../reader.ts';

/** Most rows that one query answers. https://learn.microsoft.com/azure/governance/resource-graph/concepts/work-with-data */
export const rowsPerQuery = 1_000;

/** Most subscriptions that one query may be about; those of more are asked for in several. */
export const subscriptionsPerQuery = 1_000;

/** Who may ask: whoever may read a resource finds it there. https://learn.microsoft.com/azure/governance/resource-graph/overview#permissions-in-azure-resource-graph */
export const queryAction = 'Microsoft.ResourceGraph/resources/read';

const columns =
  'id, name, type, tenantId, kind, location, resourceGroup, subscriptionId, managedBy, sku, plan, properties, tags, identity, zones, extendedLocation';

/** Everything in subscriptions, their resource groups and records of DNS zones included; only some types where they are named. */
export function resourcesQuery(types: readonly string[] | undefined): string {
  return [
    'resources',
    "union (resourcecontainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups')",
    'union (dnsresources)',
    ...(types === undefined ? [] : [`where type in~ (${types.map(quoted).join(', ')})`]),
    `project ${columns}`,
    // Pages follow each other by a known order only.
    'order by subscriptionId asc, id asc',
  ].join(' | ');
}

/** Who has which role where. */
export const roleAssignmentsQuery = [
  'authorizationresources',
  "where type =~ 'microsoft.authorization/roleassignments'",
  'project id, name, type, tenantId, subscriptionId, properties',
  'order by subscriptionId asc, id asc',
].join(' | ');

/** What roles are called, by the guids that are their names. */
export function rolesQuery(names: readonly string[]): string {
  return [
    'authorizationresources',
    `where type =~ 'microsoft.authorization/roledefinitions' and name in~ (${names.map(quoted).join(', ')})`,
    'project id, name, type, properties',
    'order by id asc',
  ].join(' | ');
}

/** What a query is about. Without subscriptions: everything in the tenant that the identity may read. */
export interface QueryScope {
  readonly tenant: string | undefined;
  readonly subscriptions?: readonly string[];
  /** Names of management groups, instead of subscriptions. */
  readonly managementGroups?: readonly string[];
}

/** One page of rows, and the token of the next one where there is more. */
export interface QueryPage {
  readonly rows: readonly ArmRow[];
  readonly next: string | undefined;
}

/**
 * Rows that are asked for: fewer where an answer with more of them would be larger than the 16 MB that are sent
 * (`ResponsePayloadTooLarge`). The token of a page does not depend on how many came before it.
 */
const tops: readonly number[] = [rowsPerQuery, 400, 100, 20];

/** Asks for one page. Rows that do not say what they are, are left out. */
export async function queryPage(
  azure: AzureReader,
  query: string,
  scope: QueryScope,
  token: string | undefined,
): Promise<QueryPage> {
  for (const top of tops) {
    try {
      return await pageOf(azure, query, scope, token, top);
    } catch (error) {
      if (failureOf(error).code !== 'ResponsePayloadTooLarge') throw error;
    }
  }
  return pageOf(azure, query, scope, token, 1);
}

async function pageOf(
  azure: AzureReader,
  query: string,
  { tenant, subscriptions, managementGroups }: QueryScope,
  token: string | undefined,
  top: number,
): Promise<QueryPage> {
  const answer = await azure.ask('resourceGraph', { action: queryAction, tenant }, (client) =>
    client.resources({
      query,
      ...(subscriptions === undefined ? {} : { subscriptions: [...subscriptions] }),
      ...(managementGroups === undefined ? {} : { managementGroups: [...managementGroups] }),
      options: { resultFormat: 'objectArray', top, ...(token === undefined ? {} : { skipToken: token }) },
    }),
  );
  const next = answer.$skipToken;
  return { rows: rowsOf(answer), next: typeof next === 'string' && next !== '' ? next : undefined };
}

function rowsOf(answer: JsonObject): readonly ArmRow[] {
  if (!Array.isArray(answer.data)) throw noRows();
  return objectsIn(answer.data).filter(isRow);
}

/** Whether something is told of that has an id and a type. */
export function isRow(row: JsonObject): row is ArmRow {
  return typeof row.id === 'string' && row.id.startsWith('/') && typeof row.type === 'string';
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function noRows(): ProblemError {
  return new ProblemError({
    code: 'MalformedAnswer',
    message: 'Azure Resource Graph answered without rows.',
    advice: 'Check whether a proxy answers in place of Azure, then try again.',
    nextStep: 'retry',
  });
}

/** For a page token that was given before. */
export function endless(): ProblemError {
  return new ProblemError({
    code: 'RepeatedPageToken',
    message: 'The list never ends: Azure Resource Graph gave the same page token twice.',
    advice: 'What came before it is shown. Try again.',
    nextStep: 'retry',
  });
}
