import type { Call, Diagnosis, Index, IndexRequest } from '../../model/cloud.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import { resourceGroupType, subscriptionType } from './armType.ts';
import { type ArmType, type AzureType, isArmType } from './azureType.ts';
import { addDetails } from './details.ts';
import type { AzureReader } from './reader.ts';
import { queryPage, resourcesQuery, roleAssignmentsQuery } from './resourcegraph/query.ts';
import { createRoleNames } from './resourcegraph/roleNames.ts';
import { type ByType, createSubscriptionRows, type SubscriptionRows } from './resourcegraph/subscriptionRows.ts';
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

/** What a subscription holds, and what of it could not be read. */
interface Content {
  readonly byType: ByType;
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
  const roleNames = createRoleNames();
  const byTenant = new Map<string, Record<ArmType['arm']['table'], SubscriptionRows>>();
  /** What was listed by the resource manager, by subscription; subscriptions are few then. */
  const listed = new Map<string, Promise<Content>>();
  let refusal: Problem | undefined;

  const rowsOf = (tenant: string | undefined): Record<ArmType['arm']['table'], SubscriptionRows> => {
    const key = tenant ?? '';
    const begun = byTenant.get(key) ?? {
      resources: createSubscriptionRows(readRow, (azure, subscriptions, token) =>
        queryPage(azure, resourcesQuery(asked), { tenant, subscriptions }, token),
      ),
      authorization: createSubscriptionRows(readRow, async (azure, subscriptions, token) => {
        const page = await queryPage(azure, roleAssignmentsQuery, { tenant, subscriptions }, token);
        return { ...page, rows: await roleNames.added(azure, tenant, page.rows) };
      }),
    };
    byTenant.set(key, begun);
    return begun;
  };

  /** What Resource Graph tells; undefined where it tells nothing of the subscription. */
  const fromGraph = async (
    { arm }: ArmType,
    place: Place,
    azure: AzureReader,
    ahead: () => readonly string[],
  ): Promise<Content | undefined> => {
    if (refusal !== undefined) return undefined;
    try {
      const byType = await rowsOf(place.tenant)[arm.table].of(place.subscription, azure, ahead);
      if (byType !== undefined) return { byType, source };
      // Nobody has a role there directly: that there are no such rows is all there is to know.
      return arm.table === 'authorization' ? { byType: new Map(), source } : undefined;
    } catch (error) {
      const { kind, problem } = diagnose(error);
      if (kind !== 'denied') throw error;
      refusal = problem;
      return undefined;
    }
  };

  const list = (place: Place, azure: AzureReader): Promise<Content> => {
    const begin = async (): Promise<Content> => {
      const { rows, refused } = await armRows(azure, place, asked && new Set(asked));
      const resources = rows.flatMap(readRow);
      return { byType: Map.groupBy(resources, ({ type }) => type), ...(refused === undefined ? {} : { refused }) };
    };
    const begun = listed.get(place.subscription) ?? begin();
    listed.set(place.subscription, begun);
    // Whoever was refused asks anew: what began this may have been cancelled.
    begun.catch(() => listed.delete(place.subscription));
    return begun;
  };

  return {
    async find(typeId, parent, call, ahead) {
      const type = known.get(typeId);
      if (type === undefined || parent.type !== subscriptionType) return undefined;
      const azure = reader(call);
      const place = placeOf(parent);
      const sameTenant = (): readonly string[] =>
        ahead()
          .filter((next) => next.type === subscriptionType && placeOf(next).tenant === place.tenant)
          .map((next) => placeOf(next).subscription);
      const content = (await fromGraph(type, place, azure, sameTenant)) ?? (await list(place, azure));
      const detailed = await addDetails(azure, type, content.byType.get(typeId) ?? []);
      const refused = content.refused ?? detailed.refused;
      return {
        ...(content.source === undefined ? {} : { source: content.source }),
        asOf: new Date().toISOString(),
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
  const rows = needed.flatMap(({ arm }) =>
    arm.within === undefined ? arm.types : arm.types.map((type) => type.slice(0, type.lastIndexOf('/'))),
  );
  return [...new Set(rows)].sort();
}
