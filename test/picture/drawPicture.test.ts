import assert from 'node:assert/strict';
import { ProblemError } from '../../src/model/problem.ts';
import { usualBudget } from '../../src/picture/budget.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import { idOfMany } from '../../src/picture/groupIds.ts';
import { nodeBudget } from '../../src/picture/openContainers.ts';
import { outsideLimit } from '../../src/picture/outside.ts';
import type { Picture, PictureNode } from '../../src/picture/picture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { addRegion, company, Estate } from './estate.ts';

const draw = (estate: Estate, root?: string, changes: Partial<View> = {}): Picture =>
  drawPicture(estate.facts(), { ...defaultView(root), detail: 'everything', ...changes });
const node = (picture: Picture, id: string): PictureNode => {
  const found = picture.nodes.find((candidate) => candidate.id === id);
  assert.ok(found, `${id} is not drawn`);
  return found;
};
const ids = (picture: Picture): string[] => picture.nodes.map(({ id }) => id);
const edges = (picture: Picture): string[] =>
  picture.edges.map(({ from, to, verbs }) => `${from} › ${to}: ${verbs.map((v) => `${v.verb} ${v.count}`).join(', ')}`);

/** One account with one region, network and subnet: room for what a test adds. */
function small(): Estate {
  const estate = new Estate();
  estate.add('account', 'account');
  estate.add('region', 'region', 'account');
  estate.add('network', 'network', 'region');
  estate.add('subnet', 'subnet', 'network');
  return estate;
}

describe('a containment picture', () => {
  it('nests everything under its root, structure first, then by name and id', () => {
    const estate = small();
    estate.add('server', 'web', 'subnet', 'i-2');
    estate.add('server', 'web', 'subnet', 'i-1');
    estate.add('server', 'api', 'subnet', 'i-3');
    estate.add('disk', 'a disk', 'region');
    const picture = draw(estate, 'region');
    assert.deepEqual(
      picture.nodes.map(({ id, parent, kind, content }) => [id, parent, kind, content]),
      [
        ['region', undefined, 'container', 6],
        ['network', 'region', 'container', 4],
        ['subnet', 'network', 'container', 3],
        ['i-3', 'subnet', 'leaf', 0],
        ['i-1', 'subnet', 'leaf', 0],
        ['i-2', 'subnet', 'leaf', 0],
        ['a disk', 'region', 'leaf', 0],
      ],
    );
    assert.equal(picture.title, 'region');
    assert.equal(node(picture, 'i-1').typeTitle, 'Server');
    assert.equal(node(picture, 'i-1').glyph, 'server');
  });

  it('shows names as they are, and types it does not know by their id', () => {
    const estate = small();
    const name = '<img src=x onerror=alert(1)>\n"`\u202E🪐';
    estate.add('mystery', name, 'subnet', 'm');
    const drawn = node(draw(estate), 'm');
    assert.equal(drawn.label, name);
    assert.equal(drawn.typeTitle, 'test.mystery');
    assert.equal(drawn.glyph, 'unknown');
  });

  it('is titled after the profile when it has no root', () => {
    assert.equal(draw(small()).title, 'corp');
  });

  it('refuses a root that is not in the inventory, in words', () => {
    assert.throws(
      () => draw(small(), 'vpc-gone'),
      (error) => error instanceof ProblemError && error.problem.message.includes('vpc-gone'),
    );
  });

  describe('of more than fits', () => {
    it('shows all accounts of a company before the inside of any', () => {
      const estate = company();
      for (let number = 0; number < 9; number++) {
        for (let region = 0; region < 17; region++)
          estate.add('region', `r-${number}-${region}`, `sandbox-${number + 1}`);
      }
      const picture = draw(estate);
      const accounts = picture.nodes.filter(({ type }) => type === 'test.account');
      assert.equal(accounts.length, 25);
      assert.ok(picture.nodes.length <= nodeBudget);
      assert.deepEqual([...new Set(picture.nodes.map(({ kind }) => kind))].sort(), [
        'container',
        'folded',
        'leaf',
        'stub',
      ]);
      assert.ok(accounts.every(({ kind }) => kind === 'folded' || kind === 'leaf'));
      assert.equal(node(picture, 'sandbox-1').content, 17);
    });

    it('folds many accounts of one unit into one node, which opens into ranges of names', () => {
      const estate = new Estate();
      const top = estate.add('organization', 'Example Corp');
      for (const [unit, count] of [
        ['small', 3],
        ['medium', 20],
        ['huge', 500],
      ] as const) {
        estate.add('unit', unit, top);
        for (let number = 0; number < count; number++) estate.add('account', `${unit} ${number}`, unit);
      }
      const kinds = (picture: Picture) => ['small', 'medium', 'huge'].map((unit) => node(picture, unit).kind);
      const plain = draw(estate);
      assert.deepEqual(kinds(plain), ['container', 'container', 'container']);
      const many = plain.nodes.find(({ group }) => group);
      assert.deepEqual(
        [many?.label, many?.type, many?.typeTitle, many?.kind, many?.content, many?.parent],
        ['500 × Account', 'test.account', 'Account', 'folded', 500, 'huge'],
      );
      const opened = draw(estate, undefined, { opened: [many?.id ?? ''] });
      const ranges = opened.nodes.filter(({ parent }) => parent === many?.id);
      assert.deepEqual(
        ranges.slice(0, 3).map(({ label, kind, content }) => [label, kind, content]),
        [
          ['huge 0', 'leaf', 0],
          ['huge 1… (111)', 'folded', 111],
          ['huge 2… (111)', 'folded', 111],
        ],
      );
      // What a person searches for is shown in the ranges it lies in.
      const found = draw(estate, undefined, { opened: ['huge 217'] });
      assert.equal(node(found, 'huge 217').parent, ranges[2]?.id);
      assert.deepEqual(ids(draw(estate, 'huge')).slice(0, 3), ['huge', many?.id, 'huge 0']);
    });

    it('treats equally full containers alike', () => {
      const estate = new Estate();
      const top = estate.add('account', 'account');
      for (let region = 0; region < 20; region++) {
        estate.add('region', `region ${region}`, top);
        for (let number = 0; number < 9; number++) estate.add('disk', `disk ${region} ${number}`, `region ${region}`);
      }
      assert.ok(draw(estate).nodes.every(({ type, kind }) => type !== 'test.region' || kind === 'folded'));
    });
  });

  it('opens what a person opened together with what is around it, except what they folded', () => {
    const estate = small();
    estate.add('server', 'web', 'subnet');
    const folded = draw(estate, undefined, { folded: ['network'] });
    assert.deepEqual(ids(folded), ['account', 'region', 'network']);
    assert.equal(node(folded, 'network').content, 2);
    for (let account = 0; account < nodeBudget / 20; account++) {
      estate.add('account', `other ${account}`);
      for (let region = 0; region < 24; region++) estate.add('region', `${account} ${region}`, `other ${account}`);
    }
    for (let region = 0; region < 21; region++) estate.add('region', `region ${region}`, 'account');
    assert.equal(node(draw(estate), 'account').kind, 'folded');
    assert.ok(ids(draw(estate, undefined, { opened: ['subnet'] })).includes('web'));
    const both = ids(draw(estate, undefined, { opened: ['subnet'], folded: ['network'] }));
    assert.ok(both.includes('network') && !both.includes('web'));
  });

  it('draws the content of a hidden container in what is around it, and counts the hidden type for filters', () => {
    const estate = small();
    estate.add('server', 'web', 'subnet');
    estate.add('server', 'api', 'subnet');
    estate.relate('web', 'uses', 'subnet');
    estate.relate('web', 'uses', 'api');
    const picture = draw(estate, 'network', { hiddenTypes: ['test.subnet'] });
    assert.deepEqual(ids(picture), ['network', 'api', 'web']);
    assert.equal(node(picture, 'web').parent, 'network');
    assert.equal(node(picture, 'network').content, 2);
    assert.deepEqual(edges(picture), ['web › api: uses 1']);
    assert.deepEqual(
      picture.types.map(({ title, count }) => [title, count]),
      [
        ['Server', 2],
        ['Subnet', 1],
      ],
    );
  });

  it('lifts relations to what is drawn and merges them by verb', () => {
    const estate = small();
    estate.add('subnet', 'other', 'network');
    for (const name of ['a', 'b', 'c']) {
      estate.add('server', name, 'subnet');
      estate.add('server', `${name}2`, 'other');
      estate.relate(name, 'uses', `${name}2`);
    }
    estate.relate('a', 'routes to', 'b2');
    estate.relate('b2', 'uses', 'a');
    estate.relate('a', 'uses', 'b');
    estate.relate('a', 'is attached to', 'network');
    const picture = draw(estate, 'network', { folded: ['subnet', 'other'] });
    assert.deepEqual(edges(picture), ['other › subnet: uses 1', 'subnet › other: uses 3, routes to 1']);
  });

  it('tells the detail of a single relation, and whether all of an edge is inferred', () => {
    const estate = small();
    estate.add('routes', 'table', 'network');
    estate.add('gateway', 'gateway', 'network');
    estate.relate('table', 'routes to', 'gateway', '0.0.0.0/0');
    const [single] = draw(estate).edges;
    assert.equal(single?.detail, '0.0.0.0/0');
    assert.equal(single?.inferred, false);
    estate.relations.push({ ...estate.relations[0]!, verb: 'uses', basis: 'inferred' });
    const [merged] = draw(estate).edges;
    assert.equal(merged?.detail, undefined);
    assert.equal(merged?.inferred, false);
  });

  it('draws beside the root what lies outside and is related to something inside, but not what is around the root', () => {
    const estate = small();
    estate.add('server', 'web', 'subnet');
    estate.add('disk', 'disk', 'region');
    estate.add('disk', 'unrelated', 'region');
    estate.stub('group', 'sg-unknown', 'not-found', 'region');
    estate.relate('disk', 'is attached to', 'web');
    estate.relate('web', 'is protected by', 'sg-unknown');
    estate.relate('web', 'uses', 'region');
    const picture = draw(estate, 'network');
    const outside = picture.nodes.filter((candidate) => candidate.outside);
    assert.deepEqual(
      outside.map(({ id, kind, parent, stub }) => [id, kind, parent, stub]),
      [
        ['sg-unknown', 'stub', undefined, 'not-found'],
        ['disk', 'leaf', undefined, undefined],
      ],
    );
    assert.deepEqual(edges(picture), ['web › sg-unknown: is protected by 1', 'disk › web: is attached to 1']);
    assert.equal(picture.hiddenOutside, 0);
  });

  it('draws stubs where they belong, and those that belong nowhere only for their relations', () => {
    const estate = small();
    estate.stub('network', 'vpc-partner', 'other-account');
    estate.stub('network', 'vpc-forgotten', 'other-account');
    estate.stub('group', 'sg-gone', 'not-found', 'region');
    estate.relate('network', 'routes to', 'vpc-partner');
    const picture = draw(estate);
    assert.equal(node(picture, 'sg-gone').parent, 'region');
    assert.equal(node(picture, 'region').content, 2);
    assert.equal(node(picture, 'vpc-partner').outside, true);
    assert.ok(!ids(picture).includes('vpc-forgotten'));
  });

  it('draws things that lie in a stub', () => {
    const estate = new Estate();
    estate.stub('network', 'vpc-unread', 'not-read');
    estate.add('subnet', 'subnet', 'vpc-unread');
    const drawn = node(draw(estate), 'vpc-unread');
    assert.deepEqual([drawn.kind, drawn.stub, drawn.content], ['container', 'not-read', 1]);
  });

  it('draws what is of an unknown type only beside what uses it', () => {
    const estate = new Estate();
    const network = estate.add('network', 'net');
    estate.add('server', 'web', network);
    estate.stub('key', 'key', 'unknown-type');
    estate.relate('web', 'uses', 'key');
    assert.ok(ids(draw(estate)).includes('key'));
    const folded = draw(estate, undefined, { folded: [network] });
    assert.ok(!ids(folded).includes('key'));
    assert.equal(folded.hiddenOutside, 1);
  });

  it('says how many outside things and edges it leaves out, the least related first', () => {
    const estate = new Estate();
    const left = estate.add('network', 'left');
    const right = estate.add('network', 'right');
    const count = 40;
    for (let number = 0; number < count; number++) {
      estate.add('server', `l${number}`, left);
      estate.add('server', `r${number}`, right);
    }
    for (let from = 0; from < count; from++) {
      for (let to = 0; to < count; to++) estate.relate(`l${from}`, 'uses', `r${to}`);
    }
    estate.relate('l39', 'routes to', 'r39');
    const groups = [left, right].map((network) => idOfMany('test.server', network));
    const full = draw(estate, undefined, { opened: groups });
    assert.equal(full.edges.length, usualBudget.edges);
    assert.equal(full.hiddenEdges, count * count - usualBudget.edges);
    assert.ok(full.edges.some(({ count: relations }) => relations === 2));

    const top = estate.add('region', 'far');
    for (let number = 0; number < 10; number++) {
      estate.add('address', `far ${number}`, top);
      estate.relate('l0', 'uses', `far ${number}`);
    }
    const bounded = draw(estate, left);
    assert.equal(bounded.nodes.filter((candidate) => candidate.outside).length, outsideLimit);
    assert.equal(bounded.hiddenOutside, count + 10 - outsideLimit);
    assert.ok(!ids(bounded).some((id) => id.startsWith('far ')));
  });

  it('says what was not read, the worst reading under a node, and every gap at any depth', () => {
    const estate = small();
    estate.add('account', 'closed');
    estate.add('account', 'new');
    estate.read('account', 'region');
    estate.read('region', 'network', 'partial');
    estate.read('region', 'server', 'denied');
    estate.read('region', 'disk', 'unavailable');
    estate.read('closed', 'region', 'unavailable');
    estate.read('test:corp', 'organization', 'failed');
    const picture = draw(estate);
    assert.equal(node(picture, 'new').unread, true);
    assert.equal(node(picture, 'account').unread, false);
    assert.equal(node(picture, 'network').unread, false);
    assert.equal(node(picture, 'region').problem?.code, 'denied');
    assert.equal(node(picture, 'account').problem, undefined);
    assert.deepEqual(
      picture.gaps.map(({ underName, typeTitle, problem }) => [underName, typeTitle, problem.code]),
      [
        ['closed', 'Region', 'unavailable'],
        ['corp', 'Organization', 'failed'],
        ['region', 'Disk', 'unavailable'],
        ['region', 'Network', 'partial'],
        ['region', 'Server', 'denied'],
      ],
    );
    assert.equal(draw(estate, 'account').gaps.length, 3);
    assert.equal(draw(estate, 'account', { folded: ['account'], hiddenTypes: ['test.disk'] }).gaps.length, 3);
  });
});

describe('the example company', () => {
  it('has a region that is drawn whole', () => {
    const estate = new Estate();
    const region = addRegion(estate, estate.add('account', 'only'), 'eu-west-1', 9);
    const picture = draw(estate, region);
    assert.ok(picture.nodes.every(({ kind }) => kind === 'container' || kind === 'leaf'));
    assert.equal(picture.nodes.length, estate.resources.length - 1);
  });
});
