import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Graph } from '../../src/model/graph.ts';
import { type Verb, verbs } from '../../src/model/verbs.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { Picture, PictureNode } from '../../src/picture/picture.ts';
import { type Direction, defaultView, type View } from '../../src/picture/view.ts';
import { company, Estate } from './estate.ts';

const related = (estate: Estate, root: string, changes: Partial<View> = {}, nodes = 1000): Picture =>
  drawPicture(estate.facts(), { ...defaultView(root, 'dependencies'), ...changes }, { nodes, edges: 1200 });
const ids = ({ nodes }: Picture): string[] => nodes.map(({ id }) => id);
const groups = ({ nodes }: Picture): PictureNode[] => nodes.filter(({ group }) => group);
const theGroup = (picture: Picture): PictureNode => {
  const [only, ...others] = groups(picture);
  assert.ok(only && others.length === 0);
  return only;
};

/** A hub that so many servers are related to. */
function hub(count: number, verb: Verb = 'is protected by'): Estate {
  const estate = new Estate();
  estate.add('group', 'hub');
  for (let number = 0; number < count; number++) {
    estate.add('server', `s${number}`);
    estate.relate(`s${number}`, verb, 'hub');
  }
  return estate;
}

describe('a picture of dependencies', () => {
  it('follows what the root needs, or what needs it, whichever end of a relation says so', () => {
    const estate = new Estate();
    for (const name of ['app', 'database', 'client', 'disk', 'role']) estate.add('server', name);
    estate.relate('app', 'uses', 'database');
    estate.relate('client', 'uses', 'app');
    estate.relate('disk', 'is attached to', 'app');
    estate.relate('role', 'is granted', 'app');
    assert.deepEqual(ids(related(estate, 'app', { direction: 'needs' })).sort(), ['app', 'database', 'disk']);
    assert.deepEqual(ids(related(estate, 'app', { direction: 'neededBy' })), ['app', 'client']);
    assert.equal(related(estate, 'app').nodes.length, 5);
  });

  it('follows as the graph does, as far as asked', () => {
    const answers = fc.record({
      relations: fc.array(fc.tuple(fc.nat(11), fc.constantFrom(...(Object.keys(verbs) as Verb[])), fc.nat(11))),
      hops: fc.integer({ min: 0, max: 4 }),
      direction: fc.constantFrom<Direction>('both', 'needs', 'neededBy'),
    });
    fc.assert(
      fc.property(answers, ({ relations, hops, direction }) => {
        const estate = new Estate();
        for (let number = 0; number < 12; number++) estate.add('server', `s${number}`);
        for (const [from, verb, to] of relations) estate.relate(`s${from}`, verb, `s${to}`);
        const { graph } = estate.facts();
        const expected = new Set([0]);
        if (direction === 'both') {
          for (let hop = 0; hop < hops; hop++) {
            for (const node of [...expected]) for (const next of graph.neighbours(node)) expected.add(next);
          }
        } else {
          const reached = direction === 'needs' ? graph.dependencies(0, hops) : graph.dependents(0, hops);
          for (const node of reached.keys()) expected.add(node);
        }
        assert.deepEqual(
          ids(related(estate, 's0', { hops, direction })).sort(),
          [...expected].map((node) => graph.node(node).id).sort(),
        );
      }),
    );
  });

  it('shows many alike as one node, which opens into them and folds again', () => {
    const estate = hub(47);
    estate.relate('s3', 'uses', 'hub');
    const folded = related(estate, 'hub');
    const group = theGroup(folded);
    assert.deepEqual(ids(folded), ['hub', 's3', group.id]);
    assert.deepEqual(
      [group.label, group.typeTitle, group.kind, group.content],
      ['46 × Server', 'Server', 'folded', 46],
    );
    assert.ok(group.id.startsWith('many:'));
    assert.equal(folded.hiddenOutside, 0);
    assert.equal(folded.edges.find(({ from }) => from === group.id)?.count, 46);

    const opened = related(estate, 'hub', { opened: [group.id] });
    assert.equal(theGroup(opened).kind, 'container');
    assert.equal(opened.nodes.filter(({ parent }) => parent === group.id).length, 46);
    assert.equal(opened.edges.length, 47);
    const again = related(estate, 'hub', { opened: [group.id], folded: [group.id] });
    assert.deepEqual(again.nodes, folded.nodes);
  });

  it('keeps the id of a group when one of them comes or goes', () => {
    assert.equal(theGroup(related(hub(47), 'hub')).id, theGroup(related(hub(20), 'hub')).id);
  });

  it('shows few one by one, and those related otherwise apart', () => {
    assert.equal(groups(related(hub(12), 'hub')).length, 0);
    const estate = hub(13);
    for (let number = 0; number < 15; number++) {
      estate.add('server', `t${number}`);
      estate.relate('hub', 'uses', `t${number}`);
      estate.add('disk', `d${number}`);
      estate.relate(`d${number}`, 'is protected by', 'hub');
    }
    assert.deepEqual(
      groups(related(estate, 'hub'))
        .map(({ label }) => label)
        .sort(),
      ['13 × Server', '15 × Disk', '15 × Server'],
    );
  });

  it('folds fewer alike where there is more than one can take in', () => {
    const estate = new Estate();
    estate.add('group', 'hub');
    const kinds = [
      'uses',
      'routes to',
      'connects',
      'serves',
      'sends to',
      'reads from',
      'references',
      'is granted',
    ] as const;
    for (const verb of kinds) {
      for (const type of ['server', 'disk', 'address']) {
        for (let number = 0; number < 6; number++) {
          const id = estate.add(type, `${type} ${verb} ${number}`);
          estate.relate(id, verb, 'hub');
        }
      }
    }
    const picture = related(estate, 'hub');
    assert.ok(picture.nodes.length <= 81);
    assert.ok(groups(picture).length > 0);
    assert.ok(picture.nodes.some(({ kind }) => kind === 'leaf'));
  });

  it('never draws more than its budget, and says what it leaves out', () => {
    const estate = hub(200);
    const { id } = theGroup(related(estate, 'hub'));
    const opened = related(estate, 'hub', { opened: [id] }, 50);
    assert.equal(opened.nodes.length, 50);
    assert.equal(opened.hiddenOutside, 200 - 48);
    const full = related(estate, 'hub', { opened: [id] }, 2);
    assert.equal(theGroup(full).kind, 'folded');
    assert.deepEqual(full.foldedForRoom, [{ id, label: '200 × Server' }]);
    const tiny = related(estate, 'hub', { opened: [id] }, 1);
    assert.deepEqual([ids(tiny), tiny.hiddenOutside], [['hub'], 200]);
  });

  it('draws the relations of members that have no room from their group', () => {
    const { id } = theGroup(related(hub(30), 'hub'));
    const picture = related(hub(30), 'hub', { opened: [id] }, 12);
    assert.equal(picture.edges.find(({ from }) => from === id)?.count, 20);
  });

  it('gives room to what was opened last', () => {
    const estate = hub(20);
    for (let number = 0; number < 20; number++) {
      estate.add('disk', `d${number}`);
      estate.relate(`d${number}`, 'uses', 'hub');
    }
    const [one, other] = groups(related(estate, 'hub')).map(({ id }) => id) as [string, string];
    const kindOf = (picture: Picture, id: string) => picture.nodes.find((node) => node.id === id)?.kind;
    const last = related(estate, 'hub', { opened: [one, other] }, 23);
    assert.deepEqual([kindOf(last, one), kindOf(last, other)], ['folded', 'container']);
    const first = related(estate, 'hub', { opened: [other, one] }, 23);
    assert.deepEqual([kindOf(first, one), kindOf(first, other)], ['container', 'folded']);
  });

  it('tells where things are, by the names of accounts', () => {
    const estate = new Estate();
    const add = (type: string, id: string, account: string, region?: string): void => {
      estate.resources.push({
        id,
        type: `test.${type}`,
        name: id,
        account,
        ...(region === undefined ? {} : { region }),
      });
    };
    add('account', 'payments-prod', '111111111111');
    add('server', 'app', '111111111111', 'eu-west-1');
    add('server', 'other', '222222222222', 'us-east-1');
    add('disk', 'global', '111111111111');
    for (const to of ['other', 'global', 'payments-prod']) estate.relate('app', 'uses', to);
    const places = new Map(related(estate, 'app').nodes.map(({ id, place }) => [id, place]));
    assert.equal(places.get('app'), 'payments-prod · eu-west-1');
    assert.equal(places.get('other'), '222222222222 · us-east-1');
    assert.equal(places.get('global'), 'payments-prod');
    assert.equal(places.get('payments-prod'), undefined);
  });

  it('draws only relations of the verbs that are asked for', () => {
    const estate = company();
    const root = 'payments-production/eu-west-1/app-2';
    const all = related(estate, root);
    const some = related(estate, root, { filter: { verbs: ['is protected by'] } });
    assert.deepEqual(ids(some), ids(all));
    assert.ok(some.edges.length > 0 && some.edges.length < all.edges.length);
    assert.ok(some.edges.every(({ verbs }) => verbs.every(({ verb }) => verb === 'is protected by')));
  });

  it('does not depend on the order of facts', () => {
    const estate = hub(60);
    const { id } = theGroup(related(estate, 'hub'));
    for (const type of ['disk', 'server']) {
      for (let number = 0; number < 9; number++) {
        estate.add(type, '<b>same name</b>', undefined, `${type} same ${number}`);
        estate.relate('s1', 'uses', `${type} same ${number}`);
      }
    }
    const view = { ...defaultView('hub', 'dependencies'), hops: 2, opened: [id] };
    const budget = { nodes: 40, edges: 30 };
    const facts = estate.facts();
    const reversed = new Graph(estate.resources.toReversed(), estate.relations.toReversed());
    assert.deepEqual(drawPicture({ ...facts, graph: reversed }, view, budget), drawPicture(facts, view, budget));
  });
});
