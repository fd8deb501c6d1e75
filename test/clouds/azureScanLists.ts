import type { Answer } from './azure/answer.ts';
import { ok } from './azure/answer.ts';
import { page } from './azure/arm/paging.ts';
import type { AzureEstate } from './azure/estate.ts';
import { type IndexedSubscription, indexEstate } from './azure/indexEstate.ts';
import type { AzureOptions } from './azure/options.ts';

type Instead = NonNullable<AzureOptions['instead']>;

/** Versions of interfaces as Azure lists them: newest first, and previews among them. */
const apiVersions = ['2025-09-01-preview', '2025-05-01', '2024-07-01'];

/**
 * What the resource manager lists besides resources, for an `instead` of a local Azure: Providers_List (api-version
 * 2025-04-01), RoleAssignments_ListForSubscription and RoleDefinitions_List (2022-04-01), RecordSets_ListByDnsZone
 * (2018-05-01) and RecordSets_List of private zones (2020-06-01).
 */
export function listsBeside(estate: AzureEstate, options: AzureOptions): Instead {
  const indexed = indexEstate(estate);
  return ({ method, path, query }) => {
    const [, id = '', rest = ''] = /^\/+subscriptions\/([^/]+)(\/.*)$/i.exec(path) ?? [];
    const one = indexed.subscription(id);
    // Who may not read a subscription is refused as everywhere in it.
    if (method !== 'GET' || one === undefined || one.subscription.denied) return undefined;
    if (/^\/providers$/i.test(rest)) return ok({ value: providers(one) });
    const value = rights(rest, one) ?? records(path, one);
    if (value === undefined) return undefined;
    const call = { method, path, segments: [], query: new URLSearchParams({ ...query }), headers: {} };
    return page(call, { length: value.length, at: (n) => value[n] }, options);
  };
}

function providers({ resources }: IndexedSubscription): readonly unknown[] {
  const types = new Set(Array.from({ length: resources.length }, (_, n) => resources.type(n)));
  return [...Map.groupBy(types, (type) => type.split('/')[0] ?? type)].map(([namespace, found]) => ({
    namespace,
    registrationState: 'Registered',
    resourceTypes: found.map((type) => ({ resourceType: type.slice(namespace.length + 1), apiVersions })),
  }));
}

/** With what of the tenant applies to the subscription. */
function rights(rest: string, { authorization, tenant }: IndexedSubscription): readonly unknown[] | undefined {
  const [, type = ''] = /^\/providers\/(microsoft\.authorization\/role(?:assignment|definition)s)$/i.exec(rest) ?? [];
  if (type === '') return undefined;
  const above = (tenant.authorization ?? []).filter(({ subscriptionId }) => subscriptionId === undefined);
  return [...authorization, ...above].filter((row) => row.type.toLowerCase() === type.toLowerCase()).map(bodyOf);
}

function records(path: string, { dns }: IndexedSubscription): readonly unknown[] | undefined {
  const [, zone] = /^\/*(\/subscriptions\/.+)\/(?:recordsets|ALL)$/i.exec(path) ?? [];
  return zone === undefined
    ? undefined
    : dns.filter(({ id }) => id.toLowerCase().startsWith(`${zone.toLowerCase()}/`)).map(bodyOf);
}

function bodyOf({ id, name, type, properties }: { id: string; name: string; type: string; properties?: object }) {
  return { id, name, type, properties };
}

/** The first of them that answers. */
export function firstOf(...all: readonly (Instead | undefined)[]): Instead {
  return (request): Answer | 'reset' | undefined => {
    for (const one of all) {
      const answer = one?.(request);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
}
