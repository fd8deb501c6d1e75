import type { Instance, Peering, Route, Rule, Tags, Thing } from '../../test/clouds/estate.ts';

/** A set of like instances in one tier. */
export interface Fleet {
  /** `orders-api`: instances are called `orders-api-1`, `orders-api-2`, …, dealt out over the zones. */
  readonly name: string;
  readonly count: number;
  readonly type: string;
  /** GiB of a second volume. */
  readonly data?: number;
}

/** A VPC in three tiers: public, application and data subnets in every zone. */
export interface WebNetwork {
  readonly name: string;
  /** The first two numbers of its addresses: `10.20`. */
  readonly network: string;
  readonly zones: readonly string[];
  readonly owner: Owner;
  /** Port of the application. */
  readonly port: number;
  readonly application: readonly Fleet[];
  readonly data: readonly Fleet[];
  readonly dataPort: number;
  /** One NAT gateway per zone, or one for all. */
  readonly natGateways: 'every zone' | 'one';
  /** AWS services with an interface endpoint in the application subnets. */
  readonly endpoints?: readonly string[];
  readonly peerings?: readonly Peering[];
  /** Routes of the application subnets to other networks. */
  readonly routes?: readonly Route[];
  /** Who else may reach the application's instances. */
  readonly alsoAllowed?: readonly Rule[];
}

export interface Owner {
  readonly team: string;
  readonly environment: 'production' | 'staging' | 'development';
  readonly costCenter: string;
}

export const image = { arm: 'ami-0a94f7c1d2b3e5860', intel: 'ami-0c1c30571d2dae5c9' } as const;

export function tagged(name: string, owner: Owner): { readonly tags: Tags } {
  const { team: Team, environment: Environment, costCenter: CostCenter } = owner;
  return { tags: { Name: name, Team, Environment, CostCenter } };
}

/** Everything in such a network, in the order in which it is easiest to read. */
export function webNetwork(web: WebNetwork): Thing[] {
  const { name, zones, owner } = web;
  const tag = (text: string) => tagged(`${name}-${text}`, owner);
  return [
    { kind: 'vpc', key: 'vpc', cidr: `${web.network}.0.0/16`, ...tagged(name, owner) },
    ...zones.flatMap((zone, index): Thing[] => [
      {
        kind: 'subnet',
        key: `public ${zone}`,
        vpc: 'vpc',
        cidr: `${web.network}.${index}.0/24`,
        zone,
        public: true,
        ...tag(`public-${zone}`),
      },
      {
        kind: 'subnet',
        key: `app ${zone}`,
        vpc: 'vpc',
        cidr: `${web.network}.${10 + index}.0/24`,
        zone,
        ...tag(`app-${zone}`),
      },
      {
        kind: 'subnet',
        key: `data ${zone}`,
        vpc: 'vpc',
        cidr: `${web.network}.${20 + index}.0/24`,
        zone,
        ...tag(`data-${zone}`),
      },
    ]),
    { kind: 'internetGateway', key: 'internet', vpc: 'vpc', ...tag('igw') },
    ...groups(web),
    ...(web.peerings ?? []),
    ...zones.map(
      (zone): Thing => ({
        kind: 'interface',
        key: `load balancer ${zone}`,
        subnet: `public ${zone}`,
        groups: ['load balancer group'],
        description: `ELB app/${name}/`,
      }),
    ),
    ...egress(web),
    ...web.application.flatMap((fleet) => instances(web, fleet, 'app', 'application group')),
    ...web.data.flatMap((fleet) => instances(web, fleet, 'data', 'data group')),
    ...endpoints(web),
  ];
}

function groups({ name, owner, port, dataPort, alsoAllowed = [], endpoints: services = [] }: WebNetwork): Thing[] {
  const tag = (text: string) => tagged(`${name}-${text}`, owner);
  const found: Thing[] = [
    {
      kind: 'securityGroup',
      key: 'load balancer group',
      vpc: 'vpc',
      name: `${name}-alb`,
      description: 'Public traffic to the load balancer',
      inbound: [
        { ports: 'tcp/443', cidr: '0.0.0.0/0' },
        { ports: 'tcp/80', cidr: '0.0.0.0/0', description: 'redirected to https' },
      ],
      outbound: [{ ports: `tcp/${port}`, group: 'application group' }],
      ...tag('alb'),
    },
    {
      kind: 'securityGroup',
      key: 'application group',
      vpc: 'vpc',
      name: `${name}-app`,
      description: 'Application instances',
      inbound: [{ ports: `tcp/${port}`, group: 'load balancer group' }, ...alsoAllowed],
      ...tag('app'),
    },
    {
      kind: 'securityGroup',
      key: 'data group',
      vpc: 'vpc',
      name: `${name}-data`,
      description: 'Databases and caches',
      inbound: [
        { ports: `tcp/${dataPort}`, group: 'application group' },
        { ports: `tcp/${dataPort}`, group: 'data group', description: 'replication' },
      ],
      ...tag('data'),
    },
  ];
  if (services.length > 0) {
    found.push({
      kind: 'securityGroup',
      key: 'endpoint group',
      vpc: 'vpc',
      name: `${name}-endpoints`,
      description: 'AWS services',
      inbound: [{ ports: 'tcp/443', group: 'application group' }],
      outbound: [],
      ...tag('endpoints'),
    });
  }
  return found;
}

/** NAT gateways and the route tables that lead to them. */
function egress({ name, zones, owner, natGateways, routes = [] }: WebNetwork): Thing[] {
  const tag = (text: string) => tagged(`${name}-${text}`, owner);
  const natZones = natGateways === 'one' ? zones.slice(0, 1) : zones;
  const natFor = (zone: string): string => `nat ${natZones.includes(zone) ? zone : natZones[0]}`;
  return [
    ...natZones.flatMap((zone): Thing[] => [
      { kind: 'address', key: `nat address ${zone}`, ...tag(`nat-${zone}`) },
      {
        kind: 'natGateway',
        key: `nat ${zone}`,
        subnet: `public ${zone}`,
        address: `nat address ${zone}`,
        ...tag(`nat-${zone}`),
      },
    ]),
    {
      kind: 'routeTable',
      key: 'public routes',
      vpc: 'vpc',
      subnets: zones.map((zone) => `public ${zone}`),
      routes: [{ to: '0.0.0.0/0', via: 'internet' }],
      ...tag('public'),
    },
    ...zones.map(
      (zone): Thing => ({
        kind: 'routeTable',
        key: `private routes ${zone}`,
        vpc: 'vpc',
        subnets: [`app ${zone}`],
        routes: [{ to: '0.0.0.0/0', via: natFor(zone) }, ...routes],
        ...tag(`private-${zone}`),
      }),
    ),
    {
      kind: 'routeTable',
      key: 'data routes',
      vpc: 'vpc',
      subnets: zones.map((zone) => `data ${zone}`),
      ...tag('data'),
    },
  ];
}

function instances({ zones, owner }: WebNetwork, fleet: Fleet, tier: string, group: string): Instance[] {
  return Array.from({ length: fleet.count }, (_, index): Instance => {
    const name = `${fleet.name}-${index + 1}`;
    const data = { key: `${name} data`, device: '/dev/sdf', size: fleet.data ?? 0, encrypted: true } as const;
    return {
      kind: 'instance',
      key: name,
      subnet: `${tier} ${zones[index % zones.length]}`,
      groups: [group],
      type: fleet.type,
      image: /^[a-z]\dg/.test(fleet.type) ? image.arm : image.intel,
      volumes: [
        { key: `${name} root`, device: '/dev/xvda', size: 20, encrypted: true, ...tagged(`${name}-root`, owner) },
        ...(fleet.data === undefined ? [] : [{ ...data, ...tagged(`${name}-data`, owner) }]),
      ],
      ...tagged(name, owner),
    };
  });
}

function endpoints({ name, zones, owner, endpoints: services = [] }: WebNetwork): Thing[] {
  return [
    {
      kind: 'endpoint',
      key: 's3',
      vpc: 'vpc',
      service: 's3',
      routeTables: [...zones.map((zone) => `private routes ${zone}`), 'data routes'],
      ...tagged(`${name}-s3`, owner),
    },
    ...services.map(
      (service): Thing => ({
        kind: 'endpoint',
        key: service,
        vpc: 'vpc',
        service,
        subnets: zones.map((zone) => `app ${zone}`),
        groups: ['endpoint group'],
        ...tagged(`${name}-${service}`, owner),
      }),
    ),
  ];
}
