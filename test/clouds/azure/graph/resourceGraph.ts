import { createHash } from 'node:crypto';
import { type Answer, ok } from '../answer.ts';
import { inAnotherCase } from '../arm/mixedCase.ts';
import type { Call } from '../call.ts';
import type { Access } from '../entra/accessTokens.ts';
import type { IndexedTenant } from '../indexEstate.ts';
import type { AzureOptions } from '../options.ts';
import { accessDenied, badOption, invalidQuery, skipTokenNotDecoded, tooManyQueries } from './errors.ts';
import { columns, parseKql, type Query } from './kql.ts';
import { KqlError } from './kqlTokens.ts';
import { type Quota, queryQuota } from './quota.ts';
import type { Row } from './rows.ts';
import { type AskedScope, aboveSubscriptions, readable, scopeFilters } from './scope.ts';
import { type Selection, select } from './selection.ts';

interface Asked {
  readonly query?: string;
  readonly subscriptions?: readonly string[];
  readonly managementGroups?: readonly string[];
  readonly options?: {
    readonly $top?: number;
    readonly $skip?: number;
    readonly $skipToken?: string;
    readonly resultFormat?: string;
    readonly authorizationScopeFilter?: string;
  };
}

/** https://learn.microsoft.com/en-us/azure/governance/resource-graph/concepts/work-with-data#paging-results */
const largestPage = 1000;

/** https://learn.microsoft.com/en-us/azure/governance/resource-graph/troubleshoot/general#scenario-too-many-subscriptions */
const mostSubscriptions = 1000;

/** How many queries keep what they selected for their further pages. */
const keptSelections = 8;

/** Resources, api-version 2024-04-01; the answer as in the examples ResourcesFirstPageQuery and ResourcesNextPageQuery. */
export function resourceGraph(
  options: AzureOptions,
  now: () => number,
): (call: Call, tenant: IndexedTenant, access: Access, turn: number) => Answer {
  const quotaOf = queryQuota(options, now);
  const selections = new Map<string, { readonly tenant: IndexedTenant; readonly selection: Selection }>();

  const selectionOf = (query: Query, scope: AskedScope, tenant: IndexedTenant, key: string): Selection | undefined => {
    const known = selections.get(key);
    if (known?.tenant === tenant) return known.selection;
    const inScope = readable(tenant, scope);
    if (inScope.length === 0) return undefined;
    const visible = inScope.filter(({ subscription }) => !subscription.hiddenFromGraph);
    const selection = select(query, tenant, visible, aboveSubscriptions(tenant, scope, inScope));
    const oldest = selections.keys().next();
    if (selections.size >= keptSelections && !oldest.done) selections.delete(oldest.value);
    selections.set(key, { tenant, selection });
    return selection;
  };

  const answer = (asked: Asked, tenant: IndexedTenant, turn: number): Answer => {
    const { query: text = '', subscriptions, managementGroups, options: paging = {} } = asked;
    const { $top = largestPage, $skip = 0, $skipToken, resultFormat = 'objectArray' } = paging;
    const filter = paging.authorizationScopeFilter ?? 'AtScopeAndBelow';
    if (!scopeFilters.includes(filter)) return badOption(`The authorizationScopeFilter '${filter}' is unknown.`);
    if (!Number.isInteger($top) || $top < 1 || $top > largestPage) return badOption('$top has to be from 1 to 1000.');
    if (!['objectArray', 'table'].includes(resultFormat))
      return badOption(`The resultFormat '${resultFormat}' is unknown.`);
    if ((subscriptions?.length ?? 0) > mostSubscriptions) return badOption('A query takes at most 1000 subscriptions.');
    const query = parseKql(text);
    const key = digest([tenant.tenant.id, text, filter, subscriptions, managementGroups]);
    const start = $skipToken === undefined ? $skip : offsetOf($skipToken, key);
    if (start === undefined) return skipTokenNotDecoded();
    const scope = { filter, ...(subscriptions && { subscriptions }), ...(managementGroups && { managementGroups }) };
    const selection = selectionOf(query, scope, tenant, key);
    if (selection === undefined) return accessDenied();
    const end = Math.min(start + $top, selection.length);
    const rows = selection.rows(start, end).map((row) => projected(row, query.project ?? columns, turn, options));
    return ok({
      totalRecords: selection.length,
      count: rows.length,
      data: resultFormat === 'table' ? tableOf(rows, query.project ?? columns) : rows,
      facets: [],
      resultTruncated: 'false',
      ...(end < selection.length ? { $skipToken: skipTokenOf(end, key) } : {}),
    });
  };

  return ({ body }, tenant, { principal }, turn) => {
    const quota: Quota = quotaOf(principal.objectId);
    const given = ((): Answer => {
      if (!quota.enough) return tooManyQueries(quota.seconds);
      if (options.denyResourceGraph) return accessDenied();
      try {
        return answer((body ?? {}) as Asked, tenant, turn);
      } catch (error) {
        if (error instanceof KqlError) return invalidQuery(error);
        throw error;
      }
    })();
    return { ...given, headers: { ...given.headers, ...quota.headers } };
  };
}

function projected(
  row: Row,
  names: readonly string[],
  turn: number,
  { mixCase }: AzureOptions,
): Record<string, unknown> {
  const chosen: Record<string, unknown> = {};
  for (const name of names) chosen[name] = row[name as keyof Row];
  if (mixCase && 'id' in chosen) chosen.id = inAnotherCase(String(row.id), turn);
  return chosen;
}

function tableOf(rows: readonly Record<string, unknown>[], names: readonly string[]): unknown {
  const objects = new Set(['sku', 'plan', 'properties', 'tags', 'identity', 'zones', 'extendedLocation']);
  return {
    columns: names.map((name) => ({ name, type: objects.has(name) ? 'object' : 'string' })),
    rows: rows.map((row) => names.map((name) => row[name])),
  };
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

function skipTokenOf(offset: number, key: string): string {
  return Buffer.from(JSON.stringify({ offset, query: key })).toString('base64url');
}

/** Nothing for a token that was not given for this query. */
function offsetOf(token: string, key: string): number | undefined {
  try {
    const { offset, query } = JSON.parse(Buffer.from(token, 'base64url').toString());
    return query === key && Number.isInteger(offset) ? offset : undefined;
  } catch {
    return undefined;
  }
}
