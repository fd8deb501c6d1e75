import type { ArmResource } from '../../../test/clouds/azure/estate.ts';
import { type Home, made, networkId, part } from './resources.ts';

export interface Subnet {
  readonly name: string;
  readonly cidr: string;
  /** Name of the network security group. */
  readonly guard?: string;
  /** Name of the route table. */
  readonly routes?: string;
  /** Name of the NAT gateway. */
  readonly out?: string;
  /** The service that the subnet is for: `Microsoft.Web/serverFarms`. */
  readonly for?: string;
  readonly services?: readonly string[];
}

export interface Network {
  readonly name: string;
  readonly cidr: string;
  readonly subnets: readonly Subnet[];
  /** Ids of the networks that it is peered with. */
  readonly peers: readonly string[];
  readonly dnsServers?: readonly string[];
  readonly more?: Readonly<Record<string, unknown>>;
}

export function subnetId(network: string, subnet: string): string {
  return `${network}/subnets/${subnet}`;
}

export function virtualNetwork(home: Home, network: Network): ArmResource {
  const { name, cidr, subnets, peers, dnsServers, more = {} } = network;
  const id = networkId(home, `virtualNetworks/${name}`);
  return made(home, `Microsoft.Network/virtualNetworks/${name}`, {
    addressSpace: { addressPrefixes: [cidr] },
    ...(dnsServers === undefined ? {} : { dhcpOptions: { dnsServers } }),
    subnets: subnets.map((subnet) => part(subnetId(id, subnet.name), subnetProperties(home, subnet))),
    virtualNetworkPeerings: peers.map((peer) =>
      part(`${id}/virtualNetworkPeerings/to-${peer.split('/').at(-1)}`, {
        peeringState: 'Connected',
        peeringSyncLevel: 'FullyInSync',
        allowVirtualNetworkAccess: true,
        allowForwardedTraffic: true,
        remoteVirtualNetwork: { id: peer },
      }),
    ),
    enableDdosProtection: false,
    ...more,
  });
}

function subnetProperties(
  home: Home,
  { cidr, guard, routes, out, for: service, services }: Subnet,
): Readonly<Record<string, unknown>> {
  const named = (kind: string, name: string) => ({ id: networkId(home, `${kind}/${name}`) });
  return {
    addressPrefix: cidr,
    ...(guard === undefined ? {} : { networkSecurityGroup: named('networkSecurityGroups', guard) }),
    ...(routes === undefined ? {} : { routeTable: named('routeTables', routes) }),
    ...(out === undefined ? {} : { natGateway: named('natGateways', out) }),
    ...(service === undefined ? {} : { delegations: [{ name: 'delegation', properties: { serviceName: service } }] }),
    ...(services === undefined
      ? {}
      : { serviceEndpoints: services.map((one) => ({ service: one, locations: [home.location] })) }),
    privateEndpointNetworkPolicies: 'Disabled',
  };
}

export interface Rule {
  readonly name: string;
  /** `443`, `8080-8090` */
  readonly port: string;
  /** An address range, a service tag, or the id of an application security group. */
  readonly from: string;
  readonly to?: string;
  readonly access?: 'Deny';
}

export function networkSecurityGroup(home: Home, name: string, rules: readonly Rule[]): ArmResource {
  const path = `networkSecurityGroups/${name}`;
  const end = (which: 'source' | 'destination', value: string) =>
    value.startsWith('/')
      ? { [`${which}ApplicationSecurityGroups`]: [{ id: value }] }
      : { [`${which}AddressPrefix`]: value };
  return made(home, `Microsoft.Network/${path}`, {
    securityRules: rules.map(({ name: rule, port, from, to = '*', access = 'Allow' }, index) =>
      part(networkId(home, `${path}/securityRules/${rule}`), {
        protocol: port === '*' ? '*' : 'Tcp',
        ...end('source', from),
        sourcePortRange: '*',
        ...end('destination', to),
        destinationPortRange: port,
        access,
        priority: 100 + index * 10,
        direction: 'Inbound',
      }),
    ),
  });
}

export function applicationSecurityGroup(home: Home, name: string): ArmResource {
  return made(home, `Microsoft.Network/applicationSecurityGroups/${name}`, {});
}

export interface Route {
  readonly name: string;
  readonly to: string;
  /** The address of an appliance. Absent: the Internet. */
  readonly via?: string;
}

export function routeTable(
  home: Home,
  name: string,
  routes: readonly Route[],
  subnets: readonly string[],
): ArmResource {
  return made(home, `Microsoft.Network/routeTables/${name}`, {
    disableBgpRoutePropagation: true,
    routes: routes.map(({ name: route, to, via }) =>
      part(networkId(home, `routeTables/${name}/routes/${route}`), {
        addressPrefix: to,
        ...(via === undefined
          ? { nextHopType: 'Internet' }
          : { nextHopType: 'VirtualAppliance', nextHopIpAddress: via }),
      }),
    ),
    subnets: subnets.map((id) => ({ id })),
  });
}

/** A public address, and the id of the part that has it. */
export function publicAddress(home: Home, name: string, address: string, of?: string): ArmResource {
  return made(
    home,
    `Microsoft.Network/publicIPAddresses/${name}`,
    {
      ipAddress: address,
      publicIPAllocationMethod: 'Static',
      publicIPAddressVersion: 'IPv4',
      ...(of === undefined ? {} : { ipConfiguration: { id: of } }),
    },
    { sku: { name: 'Standard', tier: 'Regional' }, zones: ['1', '2', '3'] },
  );
}

/** A way out for subnets, with an address of its own. */
export function natGateway(home: Home, name: string, address: string, subnets: readonly string[]): ArmResource[] {
  const out = `pip-${name}`;
  return [
    made(
      home,
      `Microsoft.Network/natGateways/${name}`,
      {
        idleTimeoutInMinutes: 4,
        publicIpAddresses: [{ id: networkId(home, `publicIPAddresses/${out}`) }],
        subnets: subnets.map((id) => ({ id })),
      },
      { sku: { name: 'Standard' }, zones: ['1'] },
    ),
    {
      ...publicAddress(home, out, address),
      properties: {
        ipAddress: address,
        publicIPAllocationMethod: 'Static',
        natGateway: { id: networkId(home, `natGateways/${name}`) },
      },
    },
  ];
}
