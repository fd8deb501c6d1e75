import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/model/json.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ResourceType } from '../../src/model/resourceType.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';

const plain = {
  title: '',
  plural: '',
  icon: '',
  service: '',
  under: [],
  permissions: [],
  relations: [],
  summary: [],
  console: () => undefined,
  diagrams: '',
} as const;
const addresses = ({ properties: { Ip } }: Resource) => (typeof Ip === 'string' ? [Ip] : []);
const types: ResourceType[] = [
  { ...plain, id: 'x.network', glyph: 'network', routing: 'network' },
  { ...plain, id: 'x.subnet', glyph: 'subnet' },
  {
    ...plain,
    id: 'x.gateway',
    glyph: 'gateway',
    routing: 'between',
    relations: [
      { path: 'Subnet', verb: 'runs in', to: ['x.subnet'] },
      { path: 'Peer', verb: 'connects', to: ['x.gateway'] },
    ],
  },
  {
    ...plain,
    id: 'x.host',
    glyph: 'server',
    addresses,
    relations: [
      { path: 'Subnet', verb: 'runs in', to: ['x.subnet'] },
      { path: 'Database', verb: 'uses', to: ['x.host'], ifKnown: true },
    ],
  },
];

/** A resource in an account; what it is in, it says in `parent`. */
function thing(type: string, id: string, properties: JsonObject = {}, parent?: string): Resource {
  return { id, type: `x.${type}`, name: id, account: '1', tags: {}, properties, ...(parent ? { parent } : {}) };
}

/** Two networks, each with a subnet and a gateway in it. */
const networks = [
  thing('network', 'net-a'),
  thing('subnet', 'sub-a', {}, 'net-a'),
  thing('network', 'net-b'),
  thing('subnet', 'sub-b', {}, 'net-b'),
  thing('gateway', 'gate-b', { Subnet: 'sub-b' }),
];
const apart = thing('gateway', 'gate-a', { Subnet: 'sub-a' });
const joined = thing('gateway', 'gate-a', { Subnet: 'sub-a', Peer: 'gate-b' });

function told(...resources: readonly Resource[]): string[] {
  const sorted = resources.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const surveyed = survey(sorted, new Map(types.map((type) => [type.id, type])));
  const { relations } = relate({ survey: surveyed, resources: sorted, wasRead: () => true });
  return relations
    .filter(({ from, to }) => from.startsWith('host') && to.startsWith('host'))
    .map(({ from, verb, to, basis, evidence }) => `${from} ${verb} ${to} (${basis}: ${evidence[0]?.path})`);
}

describe('private addresses', () => {
  it('mean what has them in the same network', () => {
    const one = thing('host', 'host-1', { Subnet: 'sub-a', Database: '10.0.0.5' });
    const other = thing('host', 'host-2', { Subnet: 'sub-a', Ip: '10.0.0.5' });
    assert.deepEqual(told(...networks, apart, one, other), [
      'host-1 uses host-2 (inferred: 10.0.0.5 in Database is an address of it in net-a)',
    ]);
  });

  it('mean nothing in a network that nothing leads to', () => {
    const one = thing('host', 'host-1', { Subnet: 'sub-a', Database: '10.0.0.5' });
    const other = thing('host', 'host-2', { Subnet: 'sub-b', Ip: '10.0.0.5' });
    assert.deepEqual(told(...networks, apart, one, other), []);
    assert.deepEqual(told(...networks, joined, one, other), [
      'host-1 uses host-2 (inferred: 10.0.0.5 in Database is an address of it, reached through net-a › gate-a › gate-b › net-b)',
    ]);
  });

  it('are followed through a hub that very many networks share', () => {
    const many = Array.from({ length: 1_500 }, (_, at) => at);
    const spokes = many.flatMap((at) => [
      thing('network', `net-${at}`),
      thing('subnet', `sub-${at}`, {}, `net-${at}`),
      thing('gateway', `gate-${at}`, { Subnet: `sub-${at}`, Peer: 'hub' }),
      thing('host', `host-${at}`, { Subnet: `sub-${at}`, Ip: `10.1.${at >> 8}.${at & 255}`, Database: '10.1.0.7' }),
    ]);
    const relations = told(thing('gateway', 'hub'), ...spokes);
    assert.equal(relations.length, 1_499);
    assert.deepEqual(
      relations.filter((one) => one.startsWith('host-3 ')),
      [
        'host-3 uses host-7 (inferred: 10.1.0.7 in Database is an address of it, reached through net-3 › gate-3 › hub › gate-7 › net-7)',
      ],
    );
  });

  it('mean nothing where two that can be reached have them', () => {
    const one = thing('host', 'host-1', { Subnet: 'sub-a', Database: '10.0.0.5' });
    const here = thing('host', 'host-2', { Subnet: 'sub-a', Ip: '10.0.0.5' });
    const there = thing('host', 'host-3', { Subnet: 'sub-b', Ip: '10.0.0.5' });
    assert.deepEqual(told(...networks, joined, one, here, there), []);
    assert.equal(told(...networks, apart, one, here, there).length, 1);
  });

  it('are references where no rule names them, and are not told of what is related anyway', () => {
    const one = thing('host', 'host-1', { Subnet: 'sub-a', Hosts: { db: '10.0.0.5' } });
    const both = thing('host', 'host-3', { Subnet: 'sub-a', Database: '10.0.0.5', Again: '10.0.0.5', Ip: '10.0.0.9' });
    const other = thing('host', 'host-2', { Subnet: 'sub-a', Ip: '10.0.0.5', Own: '10.0.0.5' });
    assert.deepEqual(told(...networks, apart, one, other, both), [
      'host-1 references host-2 (inferred: 10.0.0.5 in Hosts.db is an address of it in net-a)',
      'host-3 uses host-2 (inferred: 10.0.0.5 in Database is an address of it in net-a)',
    ]);
  });

  it('mean nothing to what merely uses something in a network', () => {
    const used = thing('host', 'host-2', { Subnet: 'sub-a', Ip: '10.0.0.5' });
    const other = thing('host', 'host-3', { Subnet: 'sub-a', Ip: '10.0.0.6' });
    const user = thing('host', 'host-1', { Database: 'host-2', Log: '10.0.0.6' });
    const uses = 'host-1 uses host-2 (stated: Database)';
    assert.deepEqual(told(...networks, apart, used, other, user), [uses]);
    const placed = { ...user, properties: { ...user.properties, Subnet: 'sub-a' } };
    assert.deepEqual(told(...networks, apart, used, other, placed), [
      'host-1 references host-3 (inferred: 10.0.0.6 in Log is an address of it in net-a)',
      uses,
    ]);
  });

  it('mean nothing to what is in no network', () => {
    const one = thing('host', 'host-1', { Database: '10.0.0.5' });
    const other = thing('host', 'host-2', { Subnet: 'sub-a', Ip: '10.0.0.5' });
    assert.deepEqual(told(...networks, joined, one, other), []);
  });
});
