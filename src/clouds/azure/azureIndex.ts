import type { Call, Diagnosis, Index, IndexRequest } from '../../model/cloud.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import { resourceGroupType, subscriptionType } from './armType.ts';
import { roleAssignmentsAbove } from './authorization/aboveSubscriptions.ts';
import { type ArmTable, type ArmType, type AzureType, isArmType } from './azureType.ts';
import { AzureCallError } from './callError.ts';
import { addDetails } from './details.ts';
import { tenantType } from './entra/tenant.ts';
import type { AzureReader } from './reader.ts';
import {
  type QueryPage,
  type QueryScope,
  queryPage,
  resourcesQuery,
  roleAssignmentsQuery,
} from './resourcegraph/query.ts';
import { createRoleNames } from './resourcegraph/roleNames.ts';
import { createSubscriptionRows, type SubscriptionRows } from './resourcegraph/subscriptionRows.ts';
import { armAssignments } from './resources/armAssignments.ts';
import { armRows } from './resources/armRows.ts';
import { createRowReader } from './rows.ts';

export interface AzureIndexOptions {
  readonly types: readonly AzureType[];
  /** The type of what none of the others is. */
  readonly other: ArmType;
  readonly request: IndexRequest;
  readonly reader: (call: Call) => AzureReader;
  readonly diagnose: (error: unknown) => Diagnosis;
}

/** What the resource manager lists of a subscription, and which types of rows it refused. */
interface Listed {
  readonly byType: ReadonlyMap<string, readonly Resource[]>;
  readonly refused: ReadonlyMap<string, unknown>;
}

/** What Resource Graph tells of one tenant. */
interface Graph {
  readonly rows: Readonly<Record<ArmTable, SubscriptionRows>>;
  /** Subscriptions that were asked about. */
  readonly met: Set<string>;
}

/** What is known of a type in a subscription. */
interface Told {
  readonly resources: readonly Resource[];
  /** Absent: now. */
  readonly asOf?: string;
  readonly source?: string;
  readonly refused?: unknown;
}

const source = 'Azure Resource Graph';

/**
 * Everything in subscriptions, as one scan reads it: from Azure Resource Graph, many subscriptions in one query. Where
 * that may not be asked, or knows nothing of a subscription, the resource manager lists what is in it, or says why not.
 */
export function createAzureIndex({ types, other, request, reader, diagnose }: AzureIndexOptions): Index {
  const armTypes = types.filter(isArmType);
  const known = new Map(armTypes.map((type) => [type.id, type]));
  const readRow = createRowReader(
    armTypes.filter((type) => type !== other),
    other,
  );
  const asked = armTypesAsked(armTypes, other, request);
  const rowTypes = new Set(armTypes.flatMap(rowTypesOf));
  const roleNames = createRoleNames();
  const byTenant = new Map<string, Graph>();
  /** Subscriptions of which Resource Graph has rows. */
  const visible = new Set<string>();
  /** Subscriptions that it refused to be asked about. */
  const denied = new Map<string, Problem>();
  /** What was listed by the resource manager, by subscription; subscriptions are few then. */
  const listed = new Map<string, Promise<Listed>>();
  let refusal: Problem | undefined;

  /** Where none of the subscriptions may be seen, there are no rows: whoever lists them then is told why not. */
  const unlessDenied = async (
    subscriptions: readonly string[],
    token: string | undefined,
    page: Promise<QueryPage>,
  ): Promise<QueryPage> => {
    try {
      return await page;
    } catch (error) {
      const { kind, problem } = diagnose(error);
      if (kind !== 'denied' || token !== undefined) throw error;
      for (const one of subscriptions) denied.set(one, problem);
      return { rows: [], next: undefined };
    }
  };

  const graphOf = (tenant: string | undefined): Graph => {
    const rowsOf = (
      table: ArmTable,
      page: (azure: AzureReader, scope: QueryScope, token?: string) => Promise<QueryPage>,
    ) =>
      createSubscriptionRows({
        readRow,
        types: new Set(armTypes.filter(({ id, arm }) => arm.table === table && request.reads(id)).map(({ id }) => id)),
        page: (azure, subscriptions, token) =>
          unlessDenied(subscriptions, token, page(azure, { tenant, subscriptions }, token)),
      });
    const begun: Graph = byTenant.get(tenant ?? '') ?? {
      rows: {
        resources: rowsOf('resources', (azure, scope, token) => queryPage(azure, resourcesQuery(asked), scope, token)),
        authorization: rowsOf('authorization', async (azure, scope, token) => {
          const page = await queryPage(azure, roleAssignmentsQuery, scope, token);
          return { ...page, rows: await roleNames.added(azure, tenant, page.rows) };
        }),
      },
      met: new Set(),
    };
    byTenant.set(tenant ?? '', begun);
    return begun;
  };

  /** What Resource Graph tells; undefined where it tells nothing of the subscription. */
  const fromGraph = async (
    { id, arm: { table } }: ArmType,
    { tenant, subscription }: Place,
    azure: AzureReader,
    ahead: () => readonly string[],
  ): Promise<Told | undefined> => {
    const { rows, met } = graphOf(tenant);
    met.add(subscription);
    const told = await rows[table].of(subscription, id, azure, () => [...met, ...ahead()]);
    if (told !== undefined && table === 'resources') visible.add(subscription);
    if (told !== undefined) return { ...told, source };
    // Of a subscription that can be seen, it is all there is to know that there are no such rows.
    return table === 'authorization' && visible.has(subscription) ? { resources: [], source } : undefined;
  };

  /** What the resource manager lists: all of it at once, but for who has which role. */
  const fromLists = async (type: ArmType, place: Place, azure: AzureReader): Promise<Told> => {
    if (type.arm.table === 'authorization') {
      const rows = await armAssignments(azure, place);
      return { resources: rows.flatMap(readRow).filter((found) => found.type === type.id) };
    }
    const begin = async (): Promise<Listed> => {
      const { rows, refused } = await armRows(azure, place, asked && new Set(asked));
      // It may be read, so that not to be told of it is Resource Graph's matter.
      refusal ??= denied.get(place.subscription);
      return { byType: Map.groupBy(rows.flatMap(readRow), ({ type: found }) => found), refused };
    };
    const begun = listed.get(place.subscription) ?? begin();
    listed.set(place.subscription, begun);
    begun.catch((error: unknown) => {
      // A refusal is the same for every type. What began this may also have been cancelled: then the next one asks anew.
      if (!(error instanceof AzureCallError)) listed.delete(place.subscription);
    });
    const { byType, refused } = await begun;
    const own = [...refused].find(([armType]) => mayBeIn(type, armType));
    return { resources: byType.get(type.id) ?? [], ...(own === undefined ? {} : { refused: own[1] }) };
  };

  /** Whether rows of a type of Azure's tell of resources of a type. */
  const mayBeIn = (type: ArmType, armType: string): boolean =>
    type === other ? !rowTypes.has(armType) : rowTypesOf(type).includes(armType);

  return {
    async find(typeId, parent, call, ahead) {
      const type = known.get(typeId);
      if (type === undefined) return undefined;
      const azure = reader(call);
      const place = placeOf(parent);
      if (parent.type === tenantType && place.tenant !== undefined) {
        const rows = await roleAssignmentsAbove(azure, place.tenant);
        const named = await roleNames.added(azure, place.tenant, rows);
        return { source, asOf: new Date().toISOString(), resources: named.flatMap(readRow) };
      }
      if (parent.type !== subscriptionType) return undefined;
      const sameTenant = (): readonly string[] =>
        ahead()
          .filter((next) => next.type === subscriptionType && placeOf(next).tenant === place.tenant)
          .map((next) => placeOf(next).subscription);
      const told = (await fromGraph(type, place, azure, sameTenant)) ?? (await fromLists(type, place, azure));
      const detailed = await addDetails(azure, type, told.resources);
      const refused = told.refused ?? detailed.refused;
      return {
        ...(told.source === undefined ? {} : { source: told.source }),
        asOf: told.asOf ?? new Date().toISOString(),
        resources: detailed.resources,
        ...(refused === undefined ? {} : { refused }),
      };
    },
    problem: () => refusal,
  };
}

interface Place {
  readonly tenant: string | undefined;
  readonly subscription: string;
}

function placeOf({ account = '', properties }: Resource): Place {
  const { tenantId } = properties;
  return { tenant: typeof tenantId === 'string' ? tenantId : undefined, subscription: account };
}

/** The types of rows that are needed; undefined: all. What is inside of other rows comes with those. */
function armTypesAsked(
  types: readonly ArmType[],
  other: ArmType,
  { reads }: IndexRequest,
): readonly string[] | undefined {
  if (reads(other.id)) return undefined;
  const needed = types.filter(({ id }) => reads(id) || id === resourceGroupType);
  return [...new Set(needed.flatMap(rowTypesOf))].sort();
}

/** The types of rows that tell of a type: what is inside of another comes with that. */
function rowTypesOf({ arm: { within, types } }: ArmType): readonly string[] {
  return within === undefined ? types : types.map((type) => type.slice(0, type.lastIndexOf('/')));
}
