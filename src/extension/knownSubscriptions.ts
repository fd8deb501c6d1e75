import type { Inventory, Row } from '../inventory/inventory.ts';

/** A subscription as the inventory knows it. */
export interface KnownSubscription {
  /** The id that Azure gave it, a guid. */
  readonly id: string;
  readonly name: string;
  /** What tells it from others, as its row does: its id, and its state where that is not the usual one. */
  readonly description: string;
  /** Names of the tenant and the management groups that it is in, from the top down. */
  readonly path: readonly string[];
}

/** What is known of a profile's subscriptions, without calling anybody. */
export interface KnownSubscriptions {
  /** In the order of the tree, each once. */
  readonly subscriptions: readonly KnownSubscription[];
  /** Whether nobody looked yet into a place that may hold more. */
  readonly unread: boolean;
}

/** Walks the rows of a profile down to its subscriptions. */
export async function knownSubscriptions(inventory: Inventory, profile: string): Promise<KnownSubscriptions> {
  const found = new Map<string, KnownSubscription>();
  let unread = (await inventory.row({ profile }))?.unread === true;

  async function walk(row: string | undefined, path: readonly string[]): Promise<void> {
    for (const each of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
      if (isSubscription(each)) {
        const subscription = asSubscription(each, path);
        if (!found.has(subscription.id)) found.set(subscription.id, subscription);
      } else if (each.kind === 'resource' && each.expandable) {
        unread ||= each.unread;
        await walk(each.key, [...path, each.label]);
      }
    }
  }

  await walk(undefined, []);
  return { subscriptions: [...found.values()], unread };
}

function isSubscription({ kind, type }: Row): boolean {
  return kind === 'resource' && type === 'azure.resources.subscription';
}

function asSubscription({ label, description = '', resource = '' }: Row, path: readonly string[]): KnownSubscription {
  return { id: resource.slice(resource.lastIndexOf('/') + 1), name: label, description, path };
}
