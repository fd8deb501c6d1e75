import type { JsonObject } from '../../../model/json.ts';
import type { ConfigItem } from './items.ts';
import { placeOf } from './recordings.ts';

/** Items that were fetched, until they are asked for. */
export interface Holdings {
  has(account: string): boolean;
  /** Holds all items of some accounts, and forgets the oldest of others where they become too many. */
  put(accounts: readonly string[], items: readonly ConfigItem[]): void;
  /** Items of a type at a place, which are held no more. */
  take(account: string, region: string, type: string): readonly JsonObject[];
  /** Whether something there uses a network that is not its own: one that another account shares with it. */
  usesSharedNetwork(account: string, region: string): boolean;
}

interface Account {
  size: number;
  readonly items: Map<string, JsonObject[]>;
  /** Places in which something uses a network of another account. */
  readonly guests: ReadonlySet<string>;
}

/** Items that may be held: those of an account are a few hundred, and a walk is in a few accounts at a time. */
const most = 20_000;

export function createHoldings(mostItems: number = most): Holdings {
  const accounts = new Map<string, Account>();
  let size = 0;
  const keyOf = (region: string, type: string): string => `${region} ${type}`;

  const makeRoom = (kept: ReadonlySet<string>): void => {
    for (const [account, held] of accounts) {
      if (size <= mostItems) return;
      // An account of which nothing is left is remembered as such: it costs nothing.
      if (kept.has(account) || held.size === 0) continue;
      size -= held.size;
      accounts.delete(account);
    }
  };

  return {
    has: (account) => accounts.has(account),
    put(names, items) {
      const byAccount = Map.groupBy(items, ({ account }) => account);
      for (const name of names) {
        const own = byAccount.get(name) ?? [];
        size += own.length - (accounts.get(name)?.size ?? 0);
        const grouped = Map.groupBy(own, ({ region, type }) => keyOf(region, type));
        accounts.set(name, {
          size: own.length,
          items: new Map([...grouped].map(([key, found]) => [key, found.map(({ item }) => item)])),
          guests: guestsIn(own),
        });
      }
      makeRoom(new Set(names));
    },
    take(account, region, type) {
      const held = accounts.get(account);
      const key = keyOf(region, type);
      const found = held?.items.get(key) ?? [];
      if (held !== undefined) {
        held.items.delete(key);
        held.size -= found.length;
        size -= found.length;
      }
      return found;
    },
    usesSharedNetwork: (account, region) => accounts.get(account)?.guests.has(placeOf(account, region)) === true,
  };
}

function guestsIn(items: readonly ConfigItem[]): ReadonlySet<string> {
  const own = new Set(items.flatMap(({ type, item }) => (type === 'AWS::EC2::VPC' ? [item.VpcId] : [])));
  return new Set(
    items.flatMap(({ account, region, type, item: { VpcId } }) =>
      type === 'AWS::EC2::NetworkInterface' && !own.has(VpcId) ? [placeOf(account, region)] : [],
    ),
  );
}
