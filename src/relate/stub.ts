import type { Stub } from '../model/relation.ts';
import type { Resource } from '../model/resource.ts';
import type { RelateFacts } from './facts.ts';

/** A stand-in for a resource that is named but not in the inventory, with the reason why it is not. */
export function stubFor(facts: RelateFacts, named: Omit<Stub, 'reason'>, seenBy: Resource): Stub {
  const { account, region, ...rest } = named;
  return {
    ...rest,
    ...(account ? { account } : {}),
    ...(region ? { region } : {}),
    reason: reasonFor(facts, named, seenBy),
  };
}

function reasonFor(facts: RelateFacts, named: Omit<Stub, 'reason'>, seenBy: Resource): Stub['reason'] {
  if (!facts.types.has(named.type)) return 'unknown-type';
  if (facts.wasRead(named.type, named.account, named.region)) return 'not-found';
  if (named.account && seenBy.account && named.account !== seenBy.account) return 'other-account';
  return 'not-read';
}
