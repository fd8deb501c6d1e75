import type { JsonObject } from '../../src/model/json.ts';
import type { Resource } from '../../src/model/resource.ts';
import * as items from './networkItems.ts';

const region = 'eu-west-1';

/**
 * An organization's accounts with a network in each: a VPC, six subnets, route tables, a gateway, security groups and
 * instances with their interfaces and volumes, 50 resources in all. In order of id, the same for the same number.
 */
export function* networks(accounts: number): Generator<Resource> {
  const numbers = Array.from({ length: accounts }, (_, at) => String(100_000_000_000 + at * 7919));
  for (const account of numbers) yield* networkOf(account).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const account of numbers) yield accountOf(account);
  for (const account of numbers) yield regionOf(account);
}

function accountOf(account: string): Resource {
  const properties = { Id: account, Arn: `arn:aws:organizations::${account}:account/o-example/${account}` };
  return {
    id: `aws:account:${account}`,
    type: 'aws.organizations.account',
    name: account,
    account,
    tags: {},
    properties,
  };
}

function regionOf(account: string): Resource {
  return {
    id: `aws:region:${account}:${region}`,
    type: 'aws.account.region',
    name: region,
    account,
    region,
    parent: `aws:account:${account}`,
    tags: {},
    properties: { RegionName: region, OptInStatus: 'opt-in-not-required', Endpoint: `ec2.${region}.amazonaws.com` },
  };
}

function networkOf(account: string): Resource[] {
  const at = { account, region };
  const arn = (kind: string, name: string): string => `arn:aws:ec2:${region}:${account}:${kind}/${name}`;
  const found: Resource[] = [];
  const add = (type: string, kind: string, name: string, parent: string, properties: JsonObject): void => {
    found.push({
      id: arn(kind, name),
      type: `aws.ec2.${type}`,
      name: `${type}-${found.length}`,
      ...at,
      parent,
      tags: { Name: name, environment: 'production', 'cost-center': `CC-${account.slice(-4)}`, team: 'platform' },
      properties,
    });
  };

  const inRegion = regionOf(account).id;
  const vpc = items.identifier(account, 'vpc', 0);
  const inVpc = arn('vpc', vpc);
  add('vpc', 'vpc', vpc, inRegion, items.vpc(at, vpc));
  const subnets = range(6).map((number) => items.identifier(account, 'subnet', number));
  for (const [number, id] of subnets.entries()) {
    add('subnet', 'subnet', id, inVpc, items.subnet(at, { id, vpc, number, arn: arn('subnet', id) }));
  }
  const gateway = items.identifier(account, 'igw', 0);
  add('internetGateway', 'internet-gateway', gateway, inVpc, items.internetGateway(at, gateway, vpc));
  for (const [number, associated] of [[], subnets.slice(0, 3)].entries()) {
    const id = items.identifier(account, 'rtb', number);
    add('routeTable', 'route-table', id, inVpc, items.routeTable(at, { id, vpc, gateway, associated }));
  }
  const groups = range(5).map((number) => items.identifier(account, 'sg', number));
  for (const [number, id] of groups.entries()) {
    const from = groups.slice(0, number);
    const named = { id, vpc, number, from, arn: arn('security-group', id) };
    add('securityGroup', 'security-group', id, inVpc, items.securityGroup(at, named));
  }
  for (const number of range(11)) {
    const subnet = subnets[number % 6] ?? '';
    const machine = {
      number,
      vpc,
      subnet,
      instance: items.identifier(account, 'i', number),
      networkInterface: items.identifier(account, 'eni', number),
      volume: items.identifier(account, 'vol', number),
      address: `10.0.${number % 6}.${number + 10}`,
      groups: [groups[number % 5] ?? '', groups[(number + 1) % 5] ?? ''],
    };
    const inSubnet = arn('subnet', subnet);
    add('instance', 'instance', machine.instance, inSubnet, items.instance(at, machine));
    const { networkInterface, volume } = machine;
    add('networkInterface', 'network-interface', networkInterface, inSubnet, items.networkInterface(at, machine));
    add('volume', 'volume', volume, inRegion, items.volume(at, machine));
  }
  return found;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, number) => number);
}
