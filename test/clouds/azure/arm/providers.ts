import { type Answer, ok } from '../answer.ts';
import type { Call } from '../call.ts';
import type { IndexedSubscription } from '../indexEstate.ts';
import type { AzureOptions } from '../options.ts';
import { page } from './paging.ts';

/** Versions of interfaces, the newest of them a preview, as Azure lists them: newest first. */
const apiVersions = ['2025-09-01-preview', '2025-05-01', '2024-07-01'];

/** Providers_List, api-version 2025-04-01: the types that there are resources of. */
export function providers({ resources }: IndexedSubscription): Answer {
  const types = new Set(Array.from({ length: resources.length }, (_, n) => resources.type(n)));
  const byNamespace = Map.groupBy(types, (type) => type.split('/')[0] ?? type);
  return ok({
    value: [...byNamespace].map(([namespace, found]) => ({
      namespace,
      registrationState: 'Registered',
      resourceTypes: found.map((type) => ({
        resourceType: type.slice(namespace.length + 1),
        locations: ['West Europe'],
        apiVersions,
      })),
    })),
  });
}

/**
 * RoleAssignments_ListForSubscription and RoleDefinitions_List, api-version 2022-04-01: what is in the subscription, and
 * what of its tenant applies to it. Nothing for another type.
 */
export function rights(
  call: Call,
  type: string,
  { authorization, tenant }: IndexedSubscription,
  options: AzureOptions,
): Answer | undefined {
  const wanted = type.toLowerCase();
  if (!/^microsoft\.authorization\/role(assignment|definition)s$/.test(wanted)) return undefined;
  const above = (tenant.authorization ?? []).filter(({ subscriptionId }) => subscriptionId === undefined);
  const rows = [...authorization, ...above].filter((row) => row.type.toLowerCase() === wanted);
  const value = rows.map(({ id, name, properties }) => ({ id, name, type, properties }));
  return page(call, { length: value.length, at: (n) => value[n] }, options);
}
