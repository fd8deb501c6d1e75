import type { AccountSeed, Estate, NetworkSeed, Rule, Thing, UnitSeed } from './estate.ts';

/** A resource as it must be read. */
export interface ExpectedResource {
  readonly id: string;
  readonly parent: string;
  /** Absent where the provider makes the name up. */
  readonly name?: string;
}

/**
 * What reading an estate must give, worked out from what was seeded and from AWS's documentation alone: nothing here
 * uses the product.
 */
export interface Expected {
  readonly resources: readonly ExpectedResource[];
  /** `from verb to`, sorted. */
  readonly relations: readonly string[];
}

type Kind = Thing['kind'];

/** Names of resource types in ARNs, from the Service Authorization Reference for Amazon EC2. */
const arnTypes: Record<Kind, string> = {
  defaultVpc: 'vpc',
  vpc: 'vpc',
  subnet: 'subnet',
  internetGateway: 'internet-gateway',
  address: 'elastic-ip',
  natGateway: 'natgateway',
  securityGroup: 'security-group',
  peering: 'vpc-peering-connection',
  interface: 'network-interface',
  instance: 'instance',
  volume: 'volume',
  routeTable: 'route-table',
  endpoint: 'vpc-endpoint',
};

/** Containment of organizational units and accounts: `parent > child`, sorted. */
export function expectedTree(estate: Estate, ids: Readonly<Record<string, string>>): string[] {
  const { management, accounts = [], units = [] } = estate.organization;
  const lines: string[] = [];
  const visit = (parent: string, members: readonly AccountSeed[], below: readonly UnitSeed[]): void => {
    for (const { number, name } of members) lines.push(`${parent} > aws:account:${number} ${name}`);
    for (const unit of below) {
      const id = organizationsArn(estate, ids, 'ou', ids[unit.key]);
      lines.push(`${parent} > ${id} ${unit.name}`);
      visit(id, unit.accounts ?? [], unit.units ?? []);
    }
  };
  visit(organizationsArn(estate, ids, 'root', ids.root), [management, ...accounts], units);
  return lines.sort();
}

function organizationsArn(estate: Estate, ids: Readonly<Record<string, string>>, type: string, id?: string): string {
  return `arn:aws:organizations::${estate.organization.management.number}:${type}/${ids.organization}/${id}`;
}

/** Everything in the networks of an estate, and how it is related. */
export function expectedNetworks(estate: Estate, ids: Readonly<Record<string, string>>): Expected {
  const found = (estate.networks ?? []).map((network) => expectedNetwork(network, ids));
  return {
    resources: found.flatMap(({ resources }) => resources),
    relations: [...new Set(found.flatMap(({ relations }) => relations))].sort(),
  };
}

function expectedNetwork(network: NetworkSeed, ids: Readonly<Record<string, string>>): Expected {
  const { account, region, things } = network;
  const resources: ExpectedResource[] = [];
  const relations: string[] = [];
  const place = `aws:region:${account}:${region}`;
  const full = (key: string): string => (/^\d{12}\//.test(key) ? key : `${account}/${region}/${key}`);
  const identifier = (key: string): string => {
    const known = ids[full(key)];
    if (known === undefined) throw new Error(`Nothing was seeded as ${full(key)}`);
    return known;
  };
  const arn = (kind: Kind, key: string): string => {
    const [owner, where] = full(key).split('/');
    return `arn:aws:ec2:${where}:${owner}:${arnTypes[kind]}/${identifier(key)}`;
  };
  const add = (kind: Kind, key: string, parent: string, name: string | undefined): void => {
    resources.push({ id: arn(kind, key), parent, ...(name === undefined ? {} : { name }) });
  };
  const relate = (from: string, verb: string, to: string): void => void relations.push(`${from} ${verb} ${to}`);
  const protect = (from: string, groups: readonly string[]): void => {
    for (const group of groups) relate(from, 'is protected by', arn('securityGroup', group));
  };
  const addInterface = (key: string, subnet: string, groups: readonly string[], name?: string): void => {
    // Without one it is called by its description, which is made by whoever made it.
    add('interface', key, arn('subnet', subnet), name);
    protect(arn('interface', key), groups);
  };
  const allow = (group: string, verb: string, rules: readonly Rule[]): void => {
    // A group that allows traffic from itself is not related to anything else.
    for (const rule of rules) {
      if (rule.group !== undefined && rule.group !== group)
        relate(arn('securityGroup', group), verb, arn('securityGroup', rule.group));
    }
  };
  const kindOf = new Map(things.map(({ key, kind }) => [key, kind]));
  const routed = new Set(things.flatMap((thing) => (thing.kind === 'routeTable' ? (thing.subnets ?? []) : [])));

  for (const thing of things) {
    const self = arn(thing.kind, thing.key);
    const name = thing.tags?.Name;
    switch (thing.kind) {
      case 'defaultVpc':
        throw new Error('Tests of exactly what was seeded have no default VPC.');
      case 'vpc':
        add('vpc', thing.key, place, name ?? identifier(thing.key));
        add('routeTable', `${thing.key}/main routes`, self, identifier(`${thing.key}/main routes`));
        add('securityGroup', `${thing.key}/default group`, self, 'default');
        break;
      case 'subnet':
        add('subnet', thing.key, arn('vpc', thing.vpc), name ?? identifier(thing.key));
        if (!routed.has(thing.key)) relate(arn('routeTable', `${thing.vpc}/main routes`), 'serves', self);
        break;
      case 'internetGateway':
        add(
          'internetGateway',
          thing.key,
          thing.vpc === undefined ? place : arn('vpc', thing.vpc),
          name ?? identifier(thing.key),
        );
        break;
      case 'address':
        add('address', thing.key, place, name);
        break;
      case 'natGateway': {
        const networkInterface = `${thing.key}/interface`;
        add('natGateway', thing.key, arn('subnet', thing.subnet), name ?? identifier(thing.key));
        addInterface(networkInterface, thing.subnet, []);
        relate(self, 'uses', arn('address', thing.address));
        relate(self, 'uses', arn('interface', networkInterface));
        relate(arn('address', thing.address), 'is attached to', arn('interface', networkInterface));
        break;
      }
      case 'securityGroup':
        add('securityGroup', thing.key, arn('vpc', thing.vpc), name ?? thing.name);
        allow(thing.key, 'allows traffic from', thing.inbound ?? []);
        allow(thing.key, 'allows traffic to', thing.outbound ?? []);
        break;
      case 'peering':
        add('peering', thing.key, place, name ?? identifier(thing.key));
        relate(self, 'connects', arn('vpc', thing.vpc));
        relate(self, 'connects', arn('vpc', thing.to));
        break;
      case 'interface':
        addInterface(thing.key, thing.subnet, thing.groups, name);
        break;
      case 'instance': {
        const own = `${thing.key}/interface`;
        add('instance', thing.key, arn('subnet', thing.subnet), name ?? identifier(thing.key));
        addInterface(own, thing.subnet, thing.groups);
        protect(self, thing.groups);
        for (const key of [own, ...(thing.interfaces ?? [])]) relate(arn('interface', key), 'is attached to', self);
        for (const volume of thing.volumes ?? []) {
          add('volume', volume.key, place, volume.tags?.Name ?? identifier(volume.key));
          relate(arn('volume', volume.key), 'is attached to', self);
          if (volume.encrypted) relate(arn('volume', volume.key), 'is encrypted with', identifier('kms key'));
        }
        if (thing.address !== undefined) {
          relate(arn('address', thing.address), 'is attached to', self);
          relate(arn('address', thing.address), 'is attached to', arn('interface', own));
        }
        break;
      }
      case 'volume':
        add('volume', thing.key, place, name ?? identifier(thing.key));
        break;
      case 'routeTable':
        add('routeTable', thing.key, arn('vpc', thing.vpc), name ?? identifier(thing.key));
        for (const subnet of thing.subnets ?? []) relate(self, 'serves', arn('subnet', subnet));
        for (const { via } of thing.routes ?? []) {
          relate(self, 'routes to', arn(kindOf.get(via) ?? 'peering', via));
        }
        break;
      case 'endpoint':
        add('endpoint', thing.key, arn('vpc', thing.vpc), name ?? identifier(thing.key));
        for (const table of thing.routeTables ?? []) relate(arn('routeTable', table), 'routes to', self);
        for (const subnet of thing.subnets ?? []) {
          const networkInterface = `${thing.key}/interface/${subnet}`;
          addInterface(networkInterface, subnet, thing.groups ?? []);
          relate(self, 'is attached to', arn('subnet', subnet));
          relate(self, 'uses', arn('interface', networkInterface));
        }
        protect(self, thing.groups ?? []);
        break;
    }
  }
  return { resources, relations };
}
