import assert from 'node:assert/strict';
import { arrange } from '../../src/export/arrangement.ts';
import { nest } from '../../src/export/nesting.ts';
import { unseenEdges } from '../../src/export/unseenEdges.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView } from '../../src/picture/view.ts';
import { edge, hugePicture, node, picture, widePicture } from './pictures.ts';

const pairs = (made: Picture): string[] =>
  arrange(made, nest(made)).behind.map(([first, second]) => `${first.node.id} ${second.node.id}`);

const accounts = (count: number, parent?: string) =>
  Array.from({ length: count }, (_, at) =>
    node(`${parent ?? ''}${at}`, 'account', `${at}`, parent === undefined ? {} : { parent }),
  );

describe('the arrangement of a picture', () => {
  it('puts siblings without edges in rows, in their order', () => {
    assert.deepEqual(pairs(picture('six', { nodes: accounts(6) })), ['0 3', '1 4', '2 5']);
  });

  it('leaves what has edges, or holds something that has, to its edges', () => {
    const nodes = [node('ou', 'unit', 'ou', { kind: 'container' }), ...accounts(1, 'ou'), ...accounts(8)];
    const placed = pairs(picture('some', { nodes, edges: [edge('ou0', '0')] }))
      .join(' ')
      .split(' ');
    assert.ok(!placed.includes('ou') && !placed.includes('0') && placed.includes('1'));
  });

  it('runs to the right for dependencies and where many edges meet', () => {
    const direction = (made: Picture) => arrange(made, nest(made)).direction;
    assert.equal(direction(widePicture()), 'TB');
    assert.equal(direction(hugePicture()), 'LR');
    assert.equal(direction(picture('d', { view: defaultView('a', 'dependencies') })), 'LR');
  });

  it('puts whole containers behind each other for layouts that know only leaves', () => {
    const units = ['a', 'b', 'c'].map((id) => [node(id, 'unit', id, { kind: 'container' }), ...accounts(6, id)]);
    const made = picture('units', { nodes: units.flat() });
    const { behind } = arrange(made, nest(made));
    const all = unseenEdges(behind).map(
      ({ from, to }) => `${from.node.id} > ${to.map((head) => head.node.id).join(' ')}`,
    );
    assert.ok(all.includes('a3 > c0 c1 c2'), all.join('; '));
  });
});
