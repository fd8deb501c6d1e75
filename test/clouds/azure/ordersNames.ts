import type { ArmResource } from './estate.ts';

/** Identities of the estate of `ordersEstate.ts`. */
export const ordersTenant = 'a1b2c3d4-0000-4000-8000-00000000f00d';
export const platform = '11111111-aaaa-4000-8000-000000000001';
export const shop = '22222222-bbbb-4000-8000-000000000002';
export const secretive = '33333333-cccc-4000-8000-000000000003';
export const retired = '44444444-dddd-4000-8000-000000000004';

export const hub = `/subscriptions/${platform}/resourceGroups/RG-Hub`;
export const orders = `/subscriptions/${shop}/resourceGroups/rg-orders`;
export const cluster = `/subscriptions/${shop}/resourceGroups/rg-cluster`;
export const archive = `/subscriptions/${retired}/resourceGroups/rg-archive`;

export const plantedPassword = 'PLANTED-9f2c-secret';

/** The id of something in the network's namespace of a group. */
export function network(group: string, path: string): string {
  return `${group}/providers/Microsoft.Network/${path}`;
}

/** A resource in West Europe; its name and type are those of its id. */
export function resource(
  id: string,
  properties: Readonly<Record<string, unknown>>,
  more: Partial<ArmResource> = {},
): ArmResource {
  const [, namespace = '', path = ''] = /\/providers\/([^/]+)\/(.+)$/.exec(id) ?? [];
  const words = path.split('/');
  const type = [namespace, ...words.filter((_, n) => n % 2 === 0)].join('/');
  return {
    id,
    name: words.at(-1) ?? '',
    type,
    location: 'westeurope',
    properties: { provisioningState: 'Succeeded', ...properties },
    ...more,
  };
}

export function group(id: string): ArmResource {
  return {
    id,
    name: id.split('/').at(-1) ?? '',
    type: 'Microsoft.Resources/resourceGroups',
    location: 'westeurope',
    tags: { owner: 'orders-team' },
    properties: { provisioningState: 'Succeeded' },
  };
}

/** A part of a resource as it stands in its parent's properties. */
export function part(id: string, properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { id, name: id.split('/').at(-1) ?? '', properties };
}
