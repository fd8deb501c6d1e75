import type { GraphRow } from '../../../test/clouds/azure/estate.ts';
import { type Piece, together } from './pieces.ts';
import { guid, type Home, made, networkId, part } from './resources.ts';

/** Private zones, by what endpoints of a service are called. https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
export const zones = {
  sqlServer: 'privatelink.database.windows.net',
  blob: 'privatelink.blob.core.windows.net',
  dfs: 'privatelink.dfs.core.windows.net',
  vault: 'privatelink.vaultcore.azure.net',
  redisCache: 'privatelink.redis.cache.windows.net',
  sites: 'privatelink.azurewebsites.net',
  namespace: 'privatelink.servicebus.windows.net',
  registry: 'privatelink.azurecr.io',
  Sql: 'privatelink.documents.azure.com',
  account: 'privatelink.openai.azure.com',
  amlworkspace: 'privatelink.api.azureml.ms',
} as const;

export interface Endpoint {
  /** What it leads to is called: `sql-wholesale-prod`. */
  readonly to: string;
  /** Id of that. */
  readonly target: string;
  readonly kind: keyof typeof zones;
  readonly subnet: string;
  readonly address: string;
}

/** Private endpoints with their interfaces, and where their names are kept: in the zones of a group. */
export function privateEndpoints(home: Home, zonesIn: Home, endpoints: readonly Endpoint[]): Piece {
  return together(...endpoints.map((endpoint) => privateEndpoint(home, zonesIn, endpoint)));
}

function privateEndpoint(home: Home, zonesIn: Home, { to, target, kind, subnet, address }: Endpoint): Piece {
  const name = `pe-${to}-${kind.toLowerCase()}`;
  const id = networkId(home, `privateEndpoints/${name}`);
  const nic = `${name}.nic.${guid(`interface ${name}`)}`;
  const zone = networkId(zonesIn, `privateDnsZones/${zones[kind]}`);
  return {
    resources: [
      made(home, `Microsoft.Network/privateEndpoints/${name}`, {
        subnet: { id: subnet },
        networkInterfaces: [{ id: networkId(home, `networkInterfaces/${nic}`) }],
        privateLinkServiceConnections: [
          part(`${id}/privateLinkServiceConnections/${name}`, {
            privateLinkServiceId: target,
            groupIds: [kind],
            privateLinkServiceConnectionState: { status: 'Approved', description: 'Auto-Approved' },
          }),
        ],
      }),
      made(home, `Microsoft.Network/networkInterfaces/${nic}`, {
        privateEndpoint: { id },
        ipConfigurations: [
          part(networkId(home, `networkInterfaces/${nic}/ipConfigurations/privateEndpointIpConfig`), {
            primary: true,
            privateIPAddress: address,
            subnet: { id: subnet },
          }),
        ],
      }),
    ],
    dns: [record(zonesIn, 'privateDnsZones', zones[kind], 'A', to, { aRecords: [{ ipv4Address: address }] })],
    privateDnsZoneGroups: {
      [id]: [
        part(`${id}/privateDnsZoneGroups/default`, {
          privateDnsZoneConfigs: [{ name: zones[kind], properties: { privateDnsZoneId: zone } }],
        }),
      ],
    },
  };
}

/** What a service says of an endpoint that leads to it. */
export function reachedBy(home: Home, target: string, to: string, kind: keyof typeof zones): object {
  const name = `pe-${to}-${kind.toLowerCase()}`;
  return {
    privateEndpointConnections: [
      {
        id: `${target}/privateEndpointConnections/${name}`,
        properties: {
          privateEndpoint: { id: networkId(home, `privateEndpoints/${name}`) },
          privateLinkServiceConnectionState: { status: 'Approved' },
        },
      },
    ],
    publicNetworkAccess: 'Disabled',
  };
}

/** A record of a zone, as the table of DNS records has it. */
export function record(
  home: Home,
  list: 'dnsZones' | 'privateDnsZones',
  zone: string,
  kind: string,
  name: string,
  properties: Readonly<Record<string, unknown>>,
): GraphRow {
  return {
    id: networkId(home, `${list}/${zone}/${kind}/${name}`),
    name,
    type: `microsoft.network/${list.toLowerCase()}/${kind.toLowerCase()}`,
    subscriptionId: home.subscription,
    resourceGroup: home.group,
    properties: { fqdn: `${name === '@' ? '' : `${name}.`}${zone}.`, ttl: 300, ...properties },
  };
}
