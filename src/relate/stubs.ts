import type { Stub } from '../model/relation.ts';
import type { NamedThing } from './namedThings.ts';
import { placesIn } from './places.ts';
import type { Survey } from './survey.ts';

/** Whether all resources of a type at a place were read: tells "gone" from "not read". */
export type WasRead = (type: string, account: string | undefined, region: string | undefined) => boolean;

/** Stand-ins for what is named but not in the inventory. They are numbered on from its resources. */
export interface Stubs {
  numberOf(id: string): number | undefined;
  /** Makes one for what a resource names, with the reason why it is not in the inventory, and answers its number. */
  add(named: NamedThing, seenBy: number): number;
  /** As they were added. */
  all(): readonly Stub[];
}

export function stubsBeside({ resources, index, types }: Survey, wasRead: WasRead): Stubs {
  const places = placesIn(resources, index);
  const stubs: Stub[] = [];
  const numbers = new Map<string, number>();

  const reasonFor = (named: NamedThing, seenBy: number): Stub['reason'] => {
    const own = resources[seenBy]?.account;
    if (!types.has(named.type)) return 'unknown-type';
    if (wasRead(named.type, named.account, named.region)) return 'not-found';
    if (named.account && own && named.account !== own) return 'other-account';
    return 'not-read';
  };

  return {
    numberOf: (id) => numbers.get(id),
    add(named, seenBy) {
      const { account, region, ...rest } = named;
      const parent = places(account, region || undefined);
      const number = resources.length + stubs.length;
      stubs.push({
        ...rest,
        ...(account ? { account } : {}),
        ...(region ? { region } : {}),
        ...(parent === undefined ? {} : { parent }),
        reason: reasonFor(named, seenBy),
      });
      numbers.set(named.id, number);
      return number;
    },
    all: () => stubs,
  };
}
