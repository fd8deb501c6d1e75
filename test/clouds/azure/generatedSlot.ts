import type { ArmResource } from './estate.ts';

/** Where in a generated estate a resource group is. */
export interface GroupPlace {
  readonly subscription: number;
  readonly group: number;
  /** How many groups with everything in them the subscription has. */
  readonly groups: number;
  readonly subscriptions: number;
}

const location = 'westeurope';

export function subscriptionId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function groupId({ subscription, group }: Pick<GroupPlace, 'subscription' | 'group'>): string {
  return `/subscriptions/${subscriptionId(subscription)}/resourceGroups/rg-app-${padded(group)}`;
}

export function resourceGroup(id: string): ArmResource {
  const name = id.split('/').at(-1) ?? '';
  return made(id, name, 'Microsoft.Resources/resourceGroups', { provisioningState: 'Succeeded' });
}

export function storageAccount(group: string, name: string): ArmResource {
  const id = `${group}/providers/Microsoft.Storage/storageAccounts/${name}`;
  return {
    ...made(id, name, 'Microsoft.Storage/storageAccounts', {
      provisioningState: 'Succeeded',
      supportsHttpsTrafficOnly: true,
      primaryEndpoints: { blob: `https://${name}.blob.core.windows.net/` },
      networkAcls: { defaultAction: 'Allow', virtualNetworkRules: [], ipRules: [] },
    }),
    kind: 'StorageV2',
    sku: { name: 'Standard_LRS', tier: 'Standard' },
  };
}

export interface Slot {
  readonly type: string;
  make(place: GroupPlace): ArmResource;
}

export interface Surroundings {
  readonly place: GroupPlace;
  readonly id: string;
  /** The id of something in the same group. */
  in(path: string): string;
}

export function slot(
  type: string,
  name: (place: GroupPlace) => string,
  properties: (here: Surroundings) => Record<string, unknown>,
  more: Partial<ArmResource> = {},
): Slot {
  return {
    type,
    make(place) {
      const group = groupId(place);
      const id = `${group}/providers/${type}/${name(place)}`;
      const here = { place, id, in: (path: string) => `${group}/providers/${path}` };
      return { ...made(id, name(place), type, properties(here)), ...more };
    },
  };
}

export function made(
  id: string,
  name: string,
  type: string,
  properties: Readonly<Record<string, unknown>>,
): ArmResource {
  return { id, name, type, location, tags: { environment: 'generated' }, properties };
}

/** Twelve digits that nothing else in the estate has. */
export function code({ subscription, group }: GroupPlace): string {
  return `${String(subscription).padStart(6, '0')}${String(group).padStart(6, '0')}`;
}

function padded(group: number): string {
  return String(group).padStart(6, '0');
}
