import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject } from '../../src/model/json.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ResourceType } from '../../src/model/resourceType.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';

const base = {
  title: 'Thing',
  plural: 'Things',
  icon: 'circle',
  glyph: 'unknown',
  service: 'test',
  under: [],
  permissions: [],
  summary: [],
  console: () => undefined,
  diagrams: 'generic.blank.Blank',
} as const;
const disk: ResourceType = {
  ...base,
  id: 'disk',
  identifier: { pattern: /^disk-\w+$/, toId: (id, at) => `arn:aws:test:${at.region}:${at.account}:disk/${id}` },
  relations: [{ path: 'Attachments[].Host', verb: 'is attached to', to: ['host'], detail: ['Device'] }],
};
const host: ResourceType = {
  ...base,
  id: 'host',
  identifier: { pattern: /^host-\w+$/, toId: (id, at) => `arn:aws:test:${at.region}:${at.account}:host/${id}` },
  aliases: ({ properties }) => [String(properties.DnsName ?? '')].filter((name) => name !== ''),
  relations: [
    { path: 'Disks[].Id', verb: 'is attached to', to: ['disk'], reversed: true },
    { path: 'Peer.Host', verb: 'connects', to: ['host'], at: { account: 'Owner', region: 'Region' } },
  ],
};
const types = new Map([disk, host].map((type) => [type.id, type]));

const thing = (type: string, name: string, properties: JsonObject, more: Partial<Resource> = {}): Resource => ({
  id: `arn:aws:test:eu-west-1:111111111111:${type}/${type}-${name}`,
  type,
  name,
  account: '111111111111',
  region: 'eu-west-1',
  tags: {},
  properties,
  ...more,
});
const related = (resources: readonly Resource[], wasRead = false) =>
  relate({ survey: survey(resources, types), resources, wasRead: () => wasRead });
const short = (id: string) => id.slice(id.lastIndexOf('/') + 1);
const told = (resources: readonly Resource[]) =>
  related(resources).relations.map(({ from, verb, to }) => `${short(from)} ${verb} ${short(to)}`);

describe('relate', () => {
  it('tells a fact that both ends state once, with the evidence of both', () => {
    const { relations } = related([
      thing('disk', 'a', { Attachments: [{ Host: 'host-h', Device: '/dev/xvda' }] }),
      thing('host', 'h', { Disks: [{ Id: 'disk-a' }] }),
    ]);
    assert.equal(relations.length, 1);
    assert.deepEqual(relations[0]?.evidence, [
      { resource: 'arn:aws:test:eu-west-1:111111111111:disk/disk-a', path: 'Attachments[0].Host', detail: '/dev/xvda' },
      { resource: 'arn:aws:test:eu-west-1:111111111111:host/host-h', path: 'Disks[0].Id' },
    ]);
  });

  it('looks for an identifier at the place that the rule names, and makes a stub of what is not there', () => {
    const here = thing('host', 'h', { Peer: { Host: 'host-x', Owner: '222222222222', Region: 'us-east-1' } });
    const { relations, stubs } = related([here]);
    const id = 'arn:aws:test:us-east-1:222222222222:host/host-x';
    assert.deepEqual(
      relations.map(({ to }) => to),
      [id],
    );
    assert.deepEqual(stubs, [
      { id, type: 'host', name: 'host-x', account: '222222222222', region: 'us-east-1', reason: 'other-account' },
    ]);
    assert.equal(related([here], true).stubs[0]?.reason, 'not-found');
    const there = thing('host', 'x', {}, { id, account: '222222222222', region: 'us-east-1' });
    assert.deepEqual(related([here, there]).stubs, []);
  });

  it('puts a stub where its account or region is known to be', () => {
    const account = thing('host', 'account', {}, { id: 'account', account: '111111111111' });
    const { region: _, ...withoutRegion } = account;
    const region = thing('host', 'region', {}, { id: 'region', parent: 'account' });
    const disk = thing('disk', 'a', { Attachments: [{ Host: 'host-gone' }] }, { parent: 'region' });
    const user = thing('disk', 'b', { Key: 'arn:aws:iam::111111111111:user/someone' }, { parent: 'region' });
    const { stubs } = related([withoutRegion, region, disk, user]);
    assert.deepEqual(
      stubs.map(({ name, parent }) => [name, parent]),
      [
        ['someone', 'account'],
        ['host-gone', 'region'],
      ],
    );
  });

  it('passes over strings that match no type of the rule', () => {
    assert.deepEqual(told([thing('disk', 'a', { Attachments: [{ Host: 'local' }, { Host: '' }] })]), []);
  });

  it('finds any string that is an identifier, and no part of one', () => {
    const target = thing('host', 'h', { DnsName: 'h.example.test' });
    assert.deepEqual(told([target, thing('disk', 'a', { Somewhere: { deep: [['h.example.test']] } })]), [
      'disk-a references host-h',
    ]);
    assert.deepEqual(told([target, thing('disk', 'a', { Url: 'https://h.example.test/', Text: 'see host-h' })]), []);
  });

  it('does not call containment, or a relation it knows better, a reference', () => {
    const box = thing('host', 'box', {});
    const inner = thing('disk', 'a', { HostId: 'host-box' }, { parent: box.id });
    assert.deepEqual(told([box, inner]), []);
    assert.deepEqual(
      told([thing('host', 'h', {}), thing('disk', 'a', { Attachments: [{ Host: 'host-h' }], Also: 'host-h' })]),
      ['disk-a is attached to host-h'],
    );
  });

  it('finds the container that another account shares under its owner', () => {
    const owner = '222222222222';
    const shared = thing('host', 'h', {}, { account: owner, id: `arn:aws:test:eu-west-1:${owner}:host/host-h` });
    const guest = thing('disk', 'a', {}, { parent: 'arn:aws:test:eu-west-1:111111111111:host/host-h' });
    const lost = thing('disk', 'b', {}, { parent: 'arn:aws:test:eu-west-1:111111111111:host/host-gone' });
    const parents = survey([shared, guest, lost], types).resources.map(({ parent }) => parent);
    assert.deepEqual(parents, [undefined, shared.id, lost.parent]);
  });

  it('makes a stub of an ARN of something unknown, and leaves its own ARN alone', () => {
    const arn = 'arn:aws:iam::222222222222:instance-profile/app/web';
    const { relations, stubs } = related([thing('host', 'h', { Profile: arn, Arn: 'arn:aws:test:eu-west-1::me/h' })]);
    assert.deepEqual(
      relations.map(({ verb, to }) => [verb, to]),
      [['references', arn]],
    );
    assert.deepEqual(stubs, [
      { id: arn, type: 'aws.iam.instance-profile', name: 'app/web', account: '222222222222', reason: 'unknown-type' },
    ]);
  });

  it('does not guess between several resources with one identifier', () => {
    const elsewhere = { region: 'us-east-1', id: 'arn:aws:test:us-east-1:111111111111:host/host-h' };
    const twins = [thing('host', 'h', {}), thing('host', 'h', {}, elsewhere)];
    const from = { region: 'ap-south-1', id: 'arn:aws:test:ap-south-1:111111111111:disk/disk-a' };
    assert.deepEqual(related([...twins, thing('disk', 'a', { Other: 'host-h' }, from)]).relations, []);
    const beside = related([...twins, thing('disk', 'a', { Other: 'host-h' })]).relations;
    assert.deepEqual(
      beside.map(({ to }) => to),
      [twins[0]?.id],
    );
  });

  it('answers the same whatever the order of properties, and only about things it knows', () => {
    const names = fc.constantFrom('a', 'b', 'c');
    const estate = fc.uniqueArray(
      fc.record({
        type: fc.constantFrom('disk', 'host'),
        name: names,
        points: fc.array(fc.tuple(fc.constantFrom('disk', 'host'), names)),
      }),
      { selector: ({ type, name }) => type + name },
    );
    fc.assert(
      fc.property(estate, (things) => {
        const build = (reverse: boolean) =>
          related(
            things
              .map(({ type, name, points }) => {
                const entries = points.map(([kind, to], index) => [`P${index}`, `${kind}-${to}`] as const);
                return thing(type, name, Object.fromEntries(reverse ? entries.reverse() : entries));
              })
              .sort((a, b) => (a.id < b.id ? -1 : 1)),
          );
        const { relations, stubs } = build(false);
        const ends = ({ from, verb, to }: { from: string; verb: string; to: string }) => [from, verb, to];
        assert.deepEqual(relations.map(ends), build(true).relations.map(ends));
        assert.deepEqual(stubs, []);
      }),
    );
  });
});
