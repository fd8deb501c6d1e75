import type { Coverage, CoverageState } from '../../src/model/coverage.ts';
import { Graph, type GraphResource } from '../../src/model/graph.ts';
import type { Relation, Stub, StubReason } from '../../src/model/relation.ts';
import type { Glyph, ResourceType } from '../../src/model/resourceType.ts';
import type { Verb } from '../../src/model/verbs.ts';
import type { PictureFacts } from '../../src/picture/facts.ts';

const type = (id: string, title: string, glyph: Glyph, ...under: string[]): ResourceType => ({
  id: `test.${id}`,
  title,
  plural: `${title}s`,
  icon: 'circle',
  glyph,
  service: 'test',
  under: under.map((parent) => (parent === 'profile' ? parent : `test.${parent}`)),
  permissions: [],
  relations: [],
  summary: [],
  console: () => undefined,
  diagrams: 'generic.blank.Blank',
});

const places = new Set(['test.organization', 'test.unit', 'test.account', 'test.region']);

/** Resource types of a small cloud, structure first. */
export const types: ReadonlyMap<string, ResourceType> = new Map(
  [
    type('organization', 'Organization', 'organization', 'profile'),
    type('unit', 'Organizational unit', 'folder', 'organization', 'unit'),
    type('account', 'Account', 'account', 'organization', 'unit'),
    type('region', 'Region', 'region', 'account'),
    type('network', 'Network', 'network', 'region'),
    type('subnet', 'Subnet', 'subnet', 'region'),
    type('routes', 'Route table', 'routes', 'region'),
    type('gateway', 'Gateway', 'gateway', 'region'),
    type('group', 'Security group', 'shield', 'region'),
    type('address', 'Address', 'address', 'region'),
    type('server', 'Server', 'server', 'region'),
    type('disk', 'Disk', 'disk', 'region'),
    type('peering', 'Peering', 'link', 'region'),
  ]
    .map((one) => (places.has(one.id) ? { ...one, isPlace: true as const } : one))
    .map((one) => (one.id === 'test.network' ? { ...one, routing: 'network' as const } : one))
    .map((one) => [one.id, one]),
);

/** Collects facts by short ids and types: `add('server', 'web-1', 'subnet-a')`. */
export class Estate {
  readonly resources: GraphResource[] = [];
  readonly relations: Relation[] = [];
  readonly stubs: Stub[] = [];
  readonly coverage = new Map<string, Coverage[]>();

  /** Adds a resource whose id is its name, or the one given, and returns the id. */
  add(typeName: string, name: string, parent?: string, id = name, more: Partial<GraphResource> = {}): string {
    this.resources.push({ id, type: `test.${typeName}`, name, ...(parent === undefined ? {} : { parent }), ...more });
    return id;
  }

  stub(typeName: string, id: string, reason: StubReason, parent?: string): string {
    this.stubs.push({ id, type: `test.${typeName}`, name: id, reason, ...(parent === undefined ? {} : { parent }) });
    return id;
  }

  relate(from: string, verb: Verb, to: string, detail?: string): void {
    const evidence = [{ resource: from, path: 'Target', ...(detail === undefined ? {} : { detail }) }];
    this.relations.push({ from, verb, to, basis: 'stated', evidence });
  }

  read(under: string, typeName: string, state: CoverageState = 'complete'): void {
    const problem = {
      code: state,
      message: `${typeName} under ${under}: ${state}.`,
      advice: 'Try again.',
      nextStep: 'retry',
    } as const;
    const reading: Coverage = {
      under,
      type: `test.${typeName}`,
      state,
      readAt: '2026-01-01T00:00:00Z',
      count: 0,
      ...(state === 'complete' ? {} : { problem }),
    };
    this.coverage.set(under, [...(this.coverage.get(under) ?? []), reading]);
  }

  facts(): PictureFacts {
    return {
      graph: new Graph(this.resources, this.relations, this.stubs),
      types,
      coverage: (under) => this.coverage.get(under) ?? [],
      profileName: 'corp',
      profileId: 'test:corp',
    };
  }
}

/** A region as a small team runs it: one network over three zones, and what hangs on it. */
export function addRegion(estate: Estate, account: string, name: string, servers: number): string {
  const region = estate.add('region', name, account, `${account}/${name}`);
  for (const typeName of ['network', 'subnet', 'server']) estate.read(region, typeName);
  const id = (local: string): string => `${region}/${local}`;
  const add = (typeName: string, local: string, parent: string): string =>
    estate.add(typeName, local, parent, id(local));
  const network = add('network', 'main', region);
  const gateway = add('gateway', 'internet', network);
  estate.relate(gateway, 'is attached to', network);
  const open = add('routes', 'public', network);
  const closed = add('routes', 'private', network);
  estate.relate(open, 'routes to', gateway, '0.0.0.0/0');
  const web = add('group', 'web', network);
  const data = add('group', 'database', network);
  estate.relate(data, 'allows traffic from', web, 'tcp 5432');
  for (const zone of ['a', 'b', 'c']) {
    const front = add('subnet', `public-${zone}`, network);
    const back = add('subnet', `private-${zone}`, network);
    estate.relate(front, 'uses', open);
    estate.relate(back, 'uses', closed);
    const nat = add('gateway', `nat-${zone}`, front);
    estate.relate(add('address', `203.0.113.${zone.charCodeAt(0)}`, region), 'is attached to', nat);
    estate.relate(closed, 'routes to', nat, '0.0.0.0/0');
  }
  for (let number = 1; number <= servers; number++) {
    const zone = 'abc'[number % 3];
    const server = add('server', `app-${number}`, id(`private-${zone}`));
    estate.relate(server, 'is protected by', number % 2 === 0 ? web : data);
    estate.relate(add('disk', `disk-${number}`, region), 'is attached to', server);
  }
  return region;
}

/** A company of 25 accounts in nested units, some with much in them, one that refuses to be read. */
export function company(): Estate {
  const estate = new Estate();
  const organization = estate.add('organization', 'Example Corp');
  estate.read('test:corp', 'organization');
  const units = new Map<string, string>();
  const unit = (name: string, parent: string): string => {
    const id = estate.add('unit', name, parent);
    units.set(name, id);
    estate.read(id, 'account');
    return id;
  };
  estate.read(organization, 'unit');
  const security = unit('Security', organization);
  const workloads = unit('Workloads', organization);
  const production = unit('Production', workloads);
  const staging = unit('Staging', workloads);
  const sandbox = unit('Sandbox', organization);
  const account = (name: string, parent: string): string => estate.add('account', name, parent);
  const management = account('management', organization);
  for (const name of ['audit', 'log-archive', 'tooling']) account(name, security);
  for (const team of ['payments', 'search', 'shop', 'billing', 'identity', 'data']) {
    for (const stage of [production, staging]) account(`${team}-${stage.toLowerCase()}`, stage);
  }
  for (let number = 1; number <= 9; number++) account(`sandbox-${number}`, sandbox);
  for (const owner of [management, 'payments-production', 'search-production']) {
    estate.read(owner, 'region');
    addRegion(estate, owner, 'eu-west-1', owner === management ? 0 : 9);
    addRegion(estate, owner, 'us-east-1', 2);
  }
  estate.read('audit', 'region', 'denied');
  const peering = estate.add('peering', 'payments-search', 'payments-production/eu-west-1');
  estate.relate(peering, 'connects', 'payments-production/eu-west-1/main');
  estate.relate(peering, 'connects', 'search-production/eu-west-1/main');
  const partner = estate.stub('network', 'vpc-partner', 'other-account');
  estate.relate('payments-production/eu-west-1/private', 'routes to', partner, '10.9.0.0/16');
  return estate;
}
