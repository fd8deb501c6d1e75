import { type Answer, ok } from '../answer.ts';
import type { Call } from '../call.ts';
import type { ArmResource, ResourceList } from '../estate.ts';
import { byId, type IndexedSubscription } from '../indexEstate.ts';
import type { AzureOptions } from '../options.ts';
import { bodyOf, isResourceGroup, type View, withoutProperties } from './bodies.ts';
import { inAnotherCase } from './mixedCase.ts';
import { page } from './paging.ts';
import { resourceNotFound } from './refusals.ts';

/** All resources of a subscription without their properties, or its resource groups. */
export function wholeList(
  call: Call,
  { resources }: IndexedSubscription,
  groups: boolean,
  turn: number,
  options: AzureOptions,
): Answer {
  const chosen = numbersOf(resources, (type) => isResourceGroup(type) === groups);
  const body = (resource: ArmResource): unknown => (groups ? resource : withoutProperties(resource));
  const at = (n: number): unknown => body(spelled(resources.resource(chosen[n] ?? -1), turn, options));
  return page(call, { length: chosen.length, at }, options);
}

/** Resources of one type in a subscription, or under the group or resource that `parent` is the id of. */
export function listOfType(
  call: Call,
  { resources }: IndexedSubscription,
  type: string,
  parent: string,
  turn: number,
  options: AzureOptions,
): Answer {
  const prefix = `${parent.toLowerCase()}/`;
  const ofType = numbersOf(resources, (one) => one.toLowerCase() === type.toLowerCase());
  const chosen = ofType.filter((n) => resources.resource(n).id.toLowerCase().startsWith(prefix));
  const own = nestedIn(resources.find(parent.toLowerCase()), type.split('/').at(-1) ?? '');
  const view = viewOf(call);
  const at = (n: number): unknown => {
    const number = chosen[n];
    return number === undefined
      ? own[n - chosen.length]
      : bodyOf(spelled(resources.resource(number), turn, options), view);
  };
  return page(call, { length: chosen.length + own.length, at }, options);
}

/** A resource by its id; subnets, rules and other parts of a resource are found inside it. */
export function oneResource(
  call: Call,
  { resources }: IndexedSubscription,
  id: string,
  turn: number,
  options: AzureOptions,
): Answer {
  const found = resources.find(id.toLowerCase());
  if (found !== undefined) return ok(bodyOf(spelled(found, turn, options), viewOf(call)));
  const [, parent = '', kind = '', name = ''] = /^(.+)\/([^/]+)\/([^/]+)$/.exec(id) ?? [];
  const parts = nestedIn(resources.find(parent.toLowerCase()), kind);
  const part = parts.find((one) => String(one.name).toLowerCase() === name.toLowerCase());
  return part === undefined ? notFound(id) : ok(part);
}

export function notFound(id: string): Answer {
  const [, group = '', namespace = '', rest = ''] =
    /\/resourcegroups\/([^/]+)\/providers\/([^/]+)\/(.+)$/i.exec(id) ?? [];
  const words = rest.split('/');
  const types = words.filter((_, n) => n % 2 === 0);
  return resourceNotFound([namespace, ...types].join('/'), words.filter((_, n) => n % 2 === 1).join('/'), group);
}

/** DiagnosticSettings_List, api-version 2021-05-01-preview; PrivateDnsZoneGroups_List, api-version 2024-07-01. */
export function besides(
  { tenant }: IndexedSubscription,
  id: string,
  what: 'diagnosticSettings' | 'privateDnsZoneGroups',
): Answer {
  return ok({ value: byId(tenant[what], id) ?? [] });
}

function viewOf({ query }: Call): View {
  if (query.get('statusOnly') === 'true') return 'status';
  return query.get('$expand')?.toLowerCase() === 'instanceview' ? 'instance' : 'plain';
}

function numbersOf({ length, type }: ResourceList, wanted: (type: string) => boolean): number[] {
  return Array.from({ length }, (_, n) => n).filter((n) => wanted(type(n)));
}

function nestedIn(parent: ArmResource | undefined, kind: string): readonly Readonly<Record<string, unknown>>[] {
  const key = Object.keys(parent?.properties ?? {}).find((name) => name.toLowerCase() === kind.toLowerCase());
  const parts = key === undefined ? undefined : parent?.properties?.[key];
  if (!Array.isArray(parts)) return [];
  return parts.filter((part) => typeof part === 'object' && part !== null && 'id' in part && 'properties' in part);
}

function spelled(resource: ArmResource, turn: number, { mixCase }: AzureOptions): ArmResource {
  return mixCase ? { ...resource, id: inAnotherCase(resource.id, turn) } : resource;
}
