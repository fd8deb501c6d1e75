import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Graph } from '../../src/model/graph.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { type Verb, verbs } from '../../src/model/verbs.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { Estate } from './estate.ts';

const path = (estate: Estate, root: string, to: string, changes: Partial<View> = {}, nodes = 1000): Picture =>
  drawPicture(estate.facts(), { ...defaultView(root, 'path'), to, ...changes }, { nodes, edges: 1200 });
const ids = ({ nodes }: Picture): string[] => nodes.map(({ id }) => id).sort();

/** Servers, and what relates them: `a uses b`. */
function estateOf(...facts: readonly (readonly [string, Verb, string])[]): Estate {
  const estate = new Estate();
  for (const name of new Set(facts.flatMap(([from, , to]) => [from, to]))) estate.add('server', name);
  for (const [from, verb, to] of facts) estate.relate(from, verb, to);
  return estate;
}

describe('a path', () => {
  it('leads over relations in any direction, and shows nothing else', () => {
    const estate = estateOf(
      ['listener', 'uses', 'balancer'],
      ['listener', 'routes to', 'targets'],
      ['targets', 'routes to', 'app'],
      ['app', 'uses', 'database'],
      ['app', 'uses', 'elsewhere'],
      ['monitor', 'references', 'app'],
    );
    const picture = path(estate, 'balancer', 'database');
    assert.deepEqual(
      picture.nodes.map(({ id }) => id),
      ['balancer', 'database', 'app', 'listener', 'targets'],
    );
    assert.equal(picture.edges.length, 4);
    assert.equal(picture.title, 'balancer');
    assert.deepEqual(ids(path(estate, 'database', 'balancer')), ids(picture));
  });

  it('shows all of several that are equally short, and only the relations that they lead over', () => {
    const estate = estateOf(
      ['a', 'uses', 'one'],
      ['a', 'uses', 'two'],
      ['one', 'uses', 'z'],
      ['two', 'uses', 'z'],
      ['one', 'connects', 'two'],
      ['a', 'uses', 'long'],
      ['long', 'uses', 'longer'],
      ['longer', 'uses', 'z'],
    );
    const picture = path(estate, 'a', 'z');
    assert.deepEqual(ids(picture), ['a', 'one', 'two', 'z']);
    assert.equal(picture.edges.length, 4);
  });

  it('prefers how traffic goes to what things merely share', () => {
    const estate = estateOf(
      ['balancer', 'routes to', 'app'],
      ['app', 'sends to', 'queue'],
      ['worker', 'reads from', 'queue'],
      ['worker', 'uses', 'database'],
      ['balancer', 'is encrypted with', 'key'],
      ['database', 'is encrypted with', 'key'],
      ['balancer', 'runs in', 'subnet'],
      ['database', 'runs in', 'subnet'],
      ['policy', 'applies to', 'balancer'],
      ['policy', 'applies to', 'database'],
    );
    assert.deepEqual(ids(path(estate, 'balancer', 'database')), ['app', 'balancer', 'database', 'queue', 'worker']);
  });

  it('prefers a chain of use to one thing that both use, and shows that where there is nothing better', () => {
    const shared = [
      ['app', 'uses', 'role'],
      ['database', 'uses', 'role'],
    ] as const;
    assert.deepEqual(ids(path(estateOf(...shared), 'app', 'database')), ['app', 'database', 'role']);
    const chain = estateOf(
      ...shared,
      ['app', 'uses', 'proxy'],
      ['proxy', 'uses', 'cluster'],
      ['cluster', 'uses', 'database'],
    );
    assert.deepEqual(ids(path(chain, 'app', 'database')), ['app', 'cluster', 'database', 'proxy']);
    // Going somewhere else and back makes nothing of a shared thing.
    const detour = estateOf(...shared, ['role', 'routes to', 'dead end']);
    assert.deepEqual(ids(path(detour, 'app', 'database')), ['app', 'database', 'role']);
  });

  it('finds how security groups let traffic through', () => {
    const estate = estateOf(
      ['app', 'is protected by', 'app-group'],
      ['database', 'is protected by', 'data-group'],
      ['data-group', 'allows traffic from', 'app-group'],
      ['app', 'is protected by', 'default'],
      ['database', 'is protected by', 'default'],
    );
    assert.deepEqual(ids(path(estate, 'app', 'database')), ['app', 'app-group', 'data-group', 'database']);
  });

  it('goes through everything inside an end where the ends have no way of their own', () => {
    const estate = new Estate();
    estate.add('account', 'shop');
    estate.add('account', 'data');
    estate.add('server', 'app', 'shop');
    estate.add('server', 'idle', 'shop');
    estate.add('disk', 'store', 'data');
    estate.add('server', 'gateway');
    estate.relate('app', 'uses', 'gateway');
    estate.relate('gateway', 'uses', 'store');
    const picture = path(estate, 'shop', 'data');
    assert.deepEqual(
      picture.nodes.map(({ id, kind, content, outside }) => [id, kind, content, outside]),
      [
        ['shop', 'folded', 2, undefined],
        ['data', 'folded', 1, undefined],
        ['gateway', 'leaf', 0, true],
      ],
    );
    assert.deepEqual(
      picture.edges.map(({ from, to }) => [from, to]),
      [
        ['shop', 'gateway'],
        ['gateway', 'data'],
      ],
    );
  });

  it('shows the two ends alone where no way leads', () => {
    const estate = estateOf(['a', 'uses', 'b'], ['c', 'uses', 'd']);
    const apart = path(estate, 'a', 'd');
    assert.deepEqual([ids(apart), apart.edges], [['a', 'd'], []]);
    const blocked = estateOf(['a', 'uses', 'b'], ['b', 'uses', 'c']);
    blocked.resources[1] = { ...blocked.resources[1]!, type: 'test.disk' };
    assert.deepEqual(ids(path(blocked, 'a', 'c', { hiddenTypes: ['test.disk'] })), ['a', 'c']);
    assert.ok(path(blocked, 'a', 'c', { hiddenTypes: ['test.disk'] }).types.some(({ type }) => type === 'test.disk'));
    assert.deepEqual(ids(path(blocked, 'a', 'c', { hiddenTypes: ['test.server'] })), ['a', 'b', 'c']);
    assert.deepEqual(ids(path(estate, 'a', 'a')), ['a']);
    const within = new Estate();
    within.add('account', 'account');
    within.add('server', 'web', 'account');
    within.add('server', 'api', 'account');
    within.relate('web', 'uses', 'api');
    const inside = path(within, 'account', 'api');
    assert.deepEqual([ids(inside), inside.edges], [['account', 'api'], []]);
  });

  it('shows many alike on the way as one', () => {
    const estate = new Estate();
    for (const name of ['balancer', 'database']) estate.add('gateway', name);
    for (let number = 0; number < 40; number++) {
      estate.add('server', `app-${number}`);
      estate.relate('balancer', 'routes to', `app-${number}`);
      estate.relate(`app-${number}`, 'uses', 'database');
    }
    const picture = path(estate, 'balancer', 'database');
    const [group] = picture.nodes.filter((node) => node.group);
    assert.ok(group);
    assert.deepEqual([group.label, picture.nodes.length, picture.hiddenOutside], ['40 × Server', 3, 0]);
    assert.deepEqual(
      picture.edges.map(({ count }) => count),
      [40, 40],
    );
    assert.equal(path(estate, 'balancer', 'database', { opened: [group.id] }).nodes.length, 43);
  });

  it('keeps whole ways where not all have room', () => {
    const estate = new Estate();
    for (const name of ['start', 'end']) estate.add('gateway', name);
    const kinds = ['uses', 'routes to', 'connects', 'serves', 'sends to'] as const;
    for (const [at, verb] of kinds.entries()) {
      estate.add('server', `first ${at}`);
      estate.add('server', `second ${at}`);
      estate.relate('start', verb, `first ${at}`);
      estate.relate(`first ${at}`, verb, `second ${at}`);
      estate.relate(`second ${at}`, verb, 'end');
    }
    const picture = path(estate, 'start', 'end', {}, 7);
    assert.deepEqual(ids(picture), ['end', 'first 0', 'first 1', 'second 0', 'second 1', 'start']);
    assert.deepEqual([picture.edges.length, picture.hiddenOutside], [6, 6]);
  });

  it('says in words which end is missing', () => {
    const estate = estateOf(['a', 'uses', 'b']);
    const says = (text: string) => (error: unknown) =>
      error instanceof ProblemError && error.problem.message.includes(text) && error.problem.advice.length > 0;
    assert.throws(() => path(estate, 'a', 'gone'), says('ends at gone'));
    assert.throws(() => path(estate, 'gone', 'a'), says('starts at gone'));
    assert.throws(() => drawPicture(estate.facts(), defaultView('a', 'path')), says('names only one'));
    assert.throws(() => drawPicture(estate.facts(), { ...defaultView(undefined, 'path'), to: 'a' }), ProblemError);
  });

  it('connects its ends by what it draws wherever relations connect them, whatever the order of facts', () => {
    const relations = fc.array(fc.tuple(fc.nat(14), fc.constantFrom(...(Object.keys(verbs) as Verb[])), fc.nat(14)), {
      maxLength: 30,
      size: 'max',
    });
    fc.assert(
      fc.property(relations, fc.integer({ min: 3, max: 20 }), (related, nodes) => {
        const estate = new Estate();
        for (let number = 0; number < 15; number++) estate.add('server', `s${number}`);
        for (const [from, verb, to] of related) estate.relate(`s${from}`, verb, `s${to}`);
        const facts = estate.facts();
        const view = { ...defaultView('s0', 'path'), to: 's1' };
        const picture = drawPicture(facts, view);
        const connected = (pairs: readonly { from: string; to: string }[]): boolean => {
          const found = new Set(['s0']);
          for (let round = 0; round < 15; round++) {
            for (const { from, to } of pairs) {
              if (found.has(from)) found.add(to);
              else if (found.has(to)) found.add(from);
            }
          }
          return found.has('s1');
        };
        assert.equal(connected(picture.edges), connected(estate.relations));
        // Nothing that is drawn is a dead end: each node on the way has two neighbours at least.
        for (const { id } of picture.nodes.slice(2)) {
          const around = picture.edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
          assert.ok(new Set(around).size >= 2);
        }
        const small = drawPicture(facts, view, { nodes, edges: 99 });
        assert.ok(small.nodes.length <= nodes);
        if (small.nodes.length > 2) assert.ok(connected(small.edges));
        const graph = new Graph(estate.resources.toReversed(), estate.relations.toReversed());
        assert.deepEqual(drawPicture({ ...facts, graph }, view, { nodes, edges: 99 }), small);
      }),
      { numRuns: 300 },
    );
  });
});
