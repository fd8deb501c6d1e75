import { createHash } from 'node:crypto';
import type { ArmResource } from '../../../test/clouds/azure/estate.ts';
import { type Owner, tagged } from '../webNetwork.ts';

/** The resource group in which something is. */
export interface Home {
  readonly subscription: string;
  readonly group: string;
  readonly location: string;
  readonly owner: Owner;
}

export const tenantId = 'b1c8f4e2-5a3d-4d0e-9f57-2c6a8e41d7b9';
export const westEurope = 'westeurope';
export const northEurope = 'northeurope';
export const swedenCentral = 'swedencentral';

export const subscriptions = {
  connectivity: '3f0a61c4-8a0e-4c55-9d3a-0c1d7f5b1e01',
  identity: '4b7d92e8-1c64-4f0b-8a27-6e9f3d2c5a02',
  management: '51c3e7a9-7f18-4b92-b6d4-2a80f9e1c703',
  wholesale: '62e8b0d1-9c47-4d3e-a1f5-7b24c6d08f04',
  loyalty: '7a94d6f3-0b25-4e81-9c70-d5138ea2b605',
  stores: '8d15f2c7-6e39-4a07-b842-1f9c07d3e606',
  dataPlatform: '9e62a8b4-d170-4c9f-8e53-40b7f8c1d207',
  payroll: 'a7f3c150-2b8e-4d61-9407-c38e5a9f1b08',
  recipes: 'b80e4d92-f53c-4b7a-a6e1-95d20c7f3809',
  saltmarsh: 'c91b7e05-4a6f-4e38-8d92-63f0b1c7a40a',
} as const;

/** The same for the same name. */
export function guid(name: string): string {
  const hex = createHash('sha256').update(`Brindlewick ${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

export function groupId({ subscription, group }: Pick<Home, 'subscription' | 'group'>): string {
  return `/subscriptions/${subscription}/resourceGroups/${group}`;
}

/** The id of something in a group: `Microsoft.Network/virtualNetworks/vnet-hub`. */
export function idIn(home: Pick<Home, 'subscription' | 'group'>, path: string): string {
  return `${groupId(home)}/providers/${path}`;
}

export function networkId(home: Pick<Home, 'subscription' | 'group'>, path: string): string {
  return idIn(home, `Microsoft.Network/${path}`);
}

/** As services spell ids that they were not given in one case. */
export function shouted(id: string): string {
  return id.replace(/(\/resource)Groups\/([^/]+)/, (_, start: string, name: string) => {
    return `${start}groups/${name.toUpperCase()}`;
  });
}

export function tagsOf(owner: Owner): Readonly<Record<string, string>> {
  const { Name: _, ...tags } = tagged('', owner).tags;
  return tags;
}

export function resourceGroup(home: Home, more: Partial<ArmResource> = {}): ArmResource {
  return {
    id: groupId(home),
    name: home.group,
    type: 'Microsoft.Resources/resourceGroups',
    location: home.location,
    tags: tagsOf(home.owner),
    properties: { provisioningState: 'Succeeded' },
    ...more,
  };
}

/** Something in a group, by the path of its id. */
export function made(
  home: Home,
  path: string,
  properties: Readonly<Record<string, unknown>>,
  more: Partial<ArmResource> = {},
): ArmResource {
  const [namespace = '', ...words] = path.split('/');
  return {
    id: idIn(home, path),
    name: words.at(-1) ?? '',
    type: [namespace, ...words.filter((_, n) => n % 2 === 0)].join('/'),
    location: home.location,
    tags: tagsOf(home.owner),
    ...more,
    properties: { provisioningState: 'Succeeded', ...properties },
  };
}

/** A part of a resource as it stands in its properties. */
export function part(id: string, properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { id, name: id.split('/').at(-1) ?? '', properties: { provisioningState: 'Succeeded', ...properties } };
}

/** An identity that the resource has by itself; its principal is called as it is. */
export function ownIdentity(name: string): Record<string, unknown> {
  return { type: 'SystemAssigned', principalId: guid(`principal ${name}`), tenantId };
}

/** Identities of their own that the resource has. */
export function identities(...ids: readonly string[]): Record<string, unknown> {
  const described = ids.map((id) => {
    const name = id.split('/').at(-1) ?? '';
    return [id, { principalId: guid(`principal ${name}`), clientId: guid(`client ${name}`) }];
  });
  return { type: 'UserAssigned', userAssignedIdentities: Object.fromEntries(described) };
}

export function userIdentity(home: Home, name: string): ArmResource {
  return made(home, `Microsoft.ManagedIdentity/userAssignedIdentities/${name}`, {
    principalId: guid(`principal ${name}`),
    clientId: guid(`client ${name}`),
    tenantId,
  });
}
