import type { Stub } from '../model/relation.ts';
import type { Resource } from '../model/resource.ts';
import type { Workings } from './facts.ts';

/** A stand-in for a resource that is named but not in the inventory, with the reason why it is not. */
export function stubFor(workings: Workings, named: Omit<Stub, 'reason' | 'parent'>, seenBy: Resource): Stub {
  const { account, region, ...rest } = named;
  const parent = workings.places(account, region || undefined);
  return {
    ...rest,
    ...(account ? { account } : {}),
    ...(region ? { region } : {}),
    ...(parent === undefined ? {} : { parent }),
    reason: reasonFor(workings, named, seenBy),
  };
}

function reasonFor(workings: Workings, named: Omit<Stub, 'reason' | 'parent'>, seenBy: Resource): Stub['reason'] {
  if (!workings.types.has(named.type)) return 'unknown-type';
  if (workings.wasRead(named.type, named.account, named.region)) return 'not-found';
  if (named.account && seenBy.account && named.account !== seenBy.account) return 'other-account';
  return 'not-read';
}
