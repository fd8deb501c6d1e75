import { parseArmId } from '../../../model/armId.ts';
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
  const { tenantId } = parent.properties;
  return {
    resource: parent,
    place: { tenant: typeof tenantId === 'string' ? tenantId : undefined, subscription },
    group,
    name,
    spelled,
  };
}

function noNames(): ProblemError {
  return new ProblemError({
    code: 'NoResourceGroup',
    message: 'It is not known in which resource group this is.',
    advice: 'Refresh its subscription, then try again.',
    nextStep: 'retry',
  });
}
