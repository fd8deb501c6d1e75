import assert from 'node:assert/strict';
import type { Budget } from '../../src/picture/budget.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { Estate } from './estate.ts';

const draw = (estate: Estate, changes: Partial<View> = {}, budget?: Budget): Picture =>
  drawPicture(estate.facts(), { ...defaultView('account'), detail: 'everything', ...changes }, budget);
const ids = ({ nodes }: Picture): string[] => nodes.map(({ id }) => id);

/** Two regions with a network each, and in each network a gateway and three servers. */
function twoRegions(): Estate {
  const estate = new Estate();
  estate.add('account', 'account');
  for (const region of ['a', 'b']) {
    estate.add('region', region, 'account');
    estate.add('network', `net-${region}`, region);
    estate.add('gateway', `gate-${region}`, `net-${region}`);
    for (const number of [1, 2, 3]) estate.add('server', `${region}${number}`, `net-${region}`);
  }
  return estate;
}

describe('the room in a picture', () => {
  it('is opened to the depth that a view asks for, the root aside', () => {
    const none = ['account', 'a', 'b'];
    assert.deepEqual(ids(draw(twoRegions(), { depth: 0 })), none);
    assert.deepEqual(ids(draw(twoRegions(), { depth: 1 })), ['account', 'a', 'net-a', 'b', 'net-b']);
    assert.equal(draw(twoRegions(), { depth: 2 }).nodes.length, 13);
    assert.deepEqual(ids(draw(twoRegions(), { depth: 3 })), ids(draw(twoRegions(), { depth: 2 })));
  });

  it('is what the root takes where that is more than the budget, at any depth', () => {
    const estate = new Estate();
    estate.add('account', 'account');
    for (let number = 0; number < 12; number++) estate.add('server', `server ${number}`, 'account');
    for (const depth of [1, 3]) assert.equal(draw(estate, { depth }, { nodes: 10, edges: 10 }).nodes.length, 13);
    assert.equal(draw(estate, {}, { nodes: 10, edges: 10 }).nodes.length, 13);
  });

  it('goes to what was opened last, and says what was folded for it', () => {
    const opened = ['a', 'net-a', 'b', 'net-b'];
    const picture = draw(twoRegions(), { depth: 0, opened }, { nodes: 9, edges: 9 });
    assert.deepEqual(ids(picture), ['account', 'a', 'b', 'net-b', 'gate-b', 'b1', 'b2', 'b3']);
    assert.deepEqual(picture.foldedForRoom, [
      { id: 'net-a', label: 'net-a' },
      { id: 'a', label: 'a' },
    ]);
  });

  it('leaves out the weakest edges, and tells at both ends how many', () => {
    const estate = twoRegions();
    estate.relate('a1', 'uses', 'b1');
    estate.relate('a2', 'may assume', 'b1');
    estate.relate('a2', 'may assume', 'b2');
    const { edges, nodes, hiddenEdges } = draw(estate, { depth: 2 }, { nodes: 100, edges: 1 });
    assert.deepEqual(
      edges.map(({ from, to }) => [from, to]),
      [['a1', 'b1']],
    );
    assert.equal(hiddenEdges, 2);
    assert.deepEqual(
      nodes.flatMap((node) => (node.hiddenEdges === undefined ? [] : [[node.id, node.hiddenEdges]])),
      [
        ['a2', 2],
        ['b1', 1],
        ['b2', 1],
      ],
    );
  });

  it('shows at once the strongest edges only, but one of each node', () => {
    const estate = new Estate();
    estate.add('account', 'account');
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) estate.add('server', name, 'account');
    for (const from of names) {
      for (const to of names) if (from !== to) estate.relate(from, from === 'e' ? 'may assume' : 'uses', to);
    }
    const minor = draw(estate).edges.filter((edge) => edge.minor);
    // Six nodes, twenty relations: as many are seen as there are nodes.
    assert.equal(minor.length, 14);
    assert.ok(['a', 'b', 'c', 'd'].every((to) => minor.some((edge) => edge.from === 'e' && edge.to === to)));
    const seen = draw(estate).edges.filter((edge) => !edge.minor);
    for (const name of names) assert.ok(seen.some(({ from, to }) => from === name || to === name));
  });

  it('has gateways at the borders of what they lie in', () => {
    const gates = draw(twoRegions(), { depth: 2 }).nodes.filter(({ gate }) => gate);
    assert.deepEqual(
      gates.map(({ id }) => id),
      ['gate-a', 'gate-b'],
    );
  });

  it('is taken by one thing more without anything else coming or going', () => {
    const before = draw(twoRegions());
    const estate = twoRegions();
    estate.add('server', 'a4', 'net-a');
    const after = draw(estate);
    assert.deepEqual(
      ids(after).filter((id) => id !== 'a4'),
      ids(before),
    );
    assert.ok(ids(after).includes('a4'));
  });
});
