import type { ArmResource, AzureEstate, AzureManagementGroup, ResourceList } from './estate.ts';
import { slots } from './generatedGroup.ts';
import { type GroupPlace, groupId, resourceGroup, storageAccount, subscriptionId } from './generatedSlot.ts';

export interface GeneratedSize {
  readonly subscriptions: number;
  /** Resource groups are counted. Spread over the subscriptions as evenly as it goes. */
  readonly resources: number;
}

export const generatedTenant = '0a000000-0000-4000-8000-000000000001';
export const generatedApplication = {
  kind: 'application',
  clientId: '0b000000-0000-4000-8000-000000000001',
  objectId: '0c000000-0000-4000-8000-000000000001',
  secret: 'generated-secret',
  tenants: [generatedTenant],
} as const;

const subscriptionsInOneGroup = 20;
const groupsInOneGroup = 10;

/** An estate of any size, the same each time. Resources are made when they are asked for, and are not kept. */
export function generateEstate({ subscriptions, resources }: GeneratedSize): AzureEstate {
  const groups = managementGroups(Math.ceil(subscriptions / subscriptionsInOneGroup));
  const countIn = (n: number): number =>
    Math.floor(resources / subscriptions) + (n < resources % subscriptions ? 1 : 0);
  const numbers = new Map(Array.from({ length: subscriptions }, (_, n) => [subscriptionId(n), n]));
  return {
    principals: [generatedApplication],
    tenants: [
      {
        id: generatedTenant,
        displayName: 'Generated',
        defaultDomain: 'generated.example',
        managementGroups: groups,
        subscriptions: [...numbers].map(([id, n]) => ({
          id,
          displayName: `Subscription ${n}`,
          managementGroup: groups[n % groups.length]?.name ?? generatedTenant,
        })),
        resources: {
          in(id) {
            const n = numbers.get(id.toLowerCase());
            if (n === undefined) throw new RangeError(`${id} is not generated.`);
            return listIn(n, countIn(n), subscriptions, countIn);
          },
        },
      },
    ],
  };
}

/** A tree in which a group has ten others. */
function managementGroups(count: number): AzureManagementGroup[] {
  return Array.from({ length: count }, (_, n) => ({
    name: `mg-${n}`,
    displayName: `Group ${n}`,
    ...(n === 0 ? {} : { parent: `mg-${Math.floor((n - 1) / groupsInOneGroup)}` }),
  }));
}

/** Whole groups, and what remains is a group of storage accounts, whose name is the last one. */
function listIn(subscription: number, length: number, all: number, countIn: (n: number) => number): ResourceList {
  const wholeGroups = (n: number): number => Math.floor(countIn(n) / slots.length);
  const whole = wholeGroups(subscription);
  const last = groupId({ subscription, group: 0 }).replace(/rg-app-\d+$/, 'rg-storage');
  const place = (group: number): GroupPlace => ({
    subscription,
    group,
    groups: whole,
    // The next one may be too small for a network that this one's could be peered with.
    subscriptions: subscription + 1 < all && wholeGroups(subscription + 1) > 0 ? all : subscription + 1,
  });
  const partOf = (n: number): { group: number; slot: number } => {
    if (n < 0 || n >= length) throw new RangeError(`There is no resource ${n}.`);
    return { group: Math.floor(n / slots.length), slot: n % slots.length };
  };
  const resource = (n: number): ArmResource => {
    const { group, slot } = partOf(n);
    const found = slots[slot];
    if (group < whole && found !== undefined) return found.make(place(group));
    if (slot === 0) return resourceGroup(last);
    return storageAccount(last, `st${String(subscription).padStart(6, '0')}x${String(slot).padStart(4, '0')}`);
  };
  return {
    length,
    type(n) {
      const { group, slot } = partOf(n);
      const known = group < whole || slot === 0 ? slots[slot]?.type : undefined;
      return known ?? 'Microsoft.Storage/storageAccounts';
    },
    resource,
    find(id) {
      const group = /\/rg-app-(\d{6})(\/|$)/.exec(id)?.[1];
      const start = (group === undefined ? whole : Number(group)) * slots.length;
      for (let n = start; n < Math.min(start + slots.length, length); n++) {
        const found = resource(n);
        if (found.id.toLowerCase() === id) return found;
      }
      return undefined;
    },
  };
}
