import { armId, type Row } from './readRows.ts';

/** A row of a type and name in the group of the tests, as Resource Graph tells it: its type in lower case. */
export function rowOf(type: string, name: string, properties?: object, more: object = {}): Row {
  return {
    id: idOf(type, name),
    name: name.split('/').at(-1),
    type: type.toLowerCase(),
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
    ...more,
  };
}

/** `Microsoft.Sql/servers/databases` and `sql/orders` make `…/Microsoft.Sql/servers/sql/databases/orders`. */
export function idOf(type: string, name: string): string {
  const [namespace = '', ...kinds] = type.split('/');
  const names = name.split('/');
  return armId(namespace, kinds.map((kind, at) => `${kind}/${names[at]}`).join('/'));
}

/** The list of a service's private endpoint connections, with one of that name. */
export function connectedBy(name: string): object[] {
  const id = idOf('Microsoft.Network/privateEndpoints', name);
  return [{ properties: { privateEndpoint: { id }, privateLinkServiceConnectionState: { status: 'Approved' } } }];
}

export const subnetId = idOf('Microsoft.Network/virtualNetworks/subnets', 'vnet/snet-data');

/** A key vault, and the address of a key in it. */
export const vaultRow = rowOf('Microsoft.KeyVault/vaults', 'kv-keys', { vaultUri: 'https://kv-Keys.vault.azure.net/' });
export const keyAddress = 'https://kv-keys.vault.azure.net/keys/data/0a1b2c3d4e5f60718293a4b5c6d7e8f9';
