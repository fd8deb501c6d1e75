import { canonicalId, parseArmId } from '../../../model/armId.ts';
import type { JsonObject } from '../../../model/json.ts';
import { ProblemError } from '../../../model/problem.ts';
import type { Resource } from '../../../model/resource.ts';

/** Where calls about a resource go, and by which names they mean it. */
export interface NamedParent {
  readonly resource: Resource;
  readonly place: { readonly tenant: string | undefined; readonly subscription: string };
  readonly group: string;
  readonly name: string;
  /** Its id as the provider spells it. */
  readonly spelled: string;
}

/** What must be asked by the names of a resource group and a resource. Rejects what does not say them with a ProblemError. */
export function namedParent(parent: Resource | undefined): NamedParent {
  const spelled = typeof parent?.properties.id === 'string' ? parent.properties.id : parent?.id;
  const { subscription, resourceGroup: group, name } = parseArmId(spelled ?? '') ?? {};
  if (parent === undefined || spelled === undefined || subscription === undefined || !group || !name) throw noNames();
  const { account = subscription.toLowerCase(), properties } = parent;
  const { tenantId } = properties;
  return {
    resource: parent,
    place: { tenant: typeof tenantId === 'string' ? tenantId : undefined, subscription: account },
    group,
    name,
    spelled,
  };
}

/** What is listed under a parent, as a resource in it; nothing where it has no name. */
export function partOf(
  { resource, spelled }: NamedParent,
  { type, kind }: { readonly type: string; readonly kind: string },
  item: JsonObject,
): readonly Resource[] {
  const { name, type: _, etag, ...row } = item;
  if (typeof name !== 'string' || name === '') return [];
  const ownId = typeof row.id === 'string' && row.id !== '' ? row.id : `${spelled}/${kind}/${name}`;
  const { account, region, properties } = resource;
  return [
    {
      id: canonicalId(ownId),
      type,
      name,
      ...(account === undefined ? {} : { account }),
      ...(region === undefined ? {} : { region }),
      parent: resource.id,
      tags: {},
      properties: { ...row, id: ownId, tenantId: properties.tenantId ?? null },
    },
  ];
}

function noNames(): ProblemError {
  return new ProblemError({
    code: 'NoResourceGroup',
    message: 'It is not known in which resource group this is.',
    advice: 'Refresh its subscription, then try again.',
    nextStep: 'retry',
  });
}
