import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldContainers, foldingOrder } from '../../src/export/foldContainers.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { edge, hugePicture, networkPicture, node, organizationPicture, picture } from './pictures.ts';

describe('folding containers of a picture', () => {
  it('goes from the deepest and smallest, and never hides most of the picture', () => {
    assert.deepEqual(foldingOrder(organizationPicture()), ['ou-2', 'ou-3', 'ou-5', 'ou-4', 'ou-1']);
    assert.ok(!foldingOrder(hugePicture()).includes('vpc-1'));
  });

  it('ends edges at what is folded, and merges those that meet', () => {
    const { nodes, edges } = foldContainers(networkPicture(), new Set(['subnet-2']));
    assert.equal(nodes.find(({ id }) => id === 'subnet-2')?.kind, 'folded');
    assert.ok(nodes.every(({ parent }) => parent !== 'subnet-2'));
    const { id: _, ...merged } = edges.find(({ from, to }) => from === 'subnet-2' && to === 'sg-web')!;
    assert.deepEqual(merged, {
      from: 'subnet-2',
      to: 'sg-web',
      verbs: [{ verb: 'is protected by', count: 2 }],
      count: 2,
      inferred: false,
    });
  });

  it('orders the verbs of a merged edge by count, and calls it stated when one of its relations is', () => {
    const made = picture('p', {
      nodes: [
        node('a', 'vpc', 'a', { kind: 'container' }),
        node('b', 'subnet', 'b', { parent: 'a', kind: 'container' }),
        ...['x', 'y', 'z'].map((id) => node(id, 'instance', id, { parent: 'b' })),
        ...['o', 'p', 'q', 'r'].map((id) => node(id, 'instance', id, { parent: 'a' })),
      ],
      edges: [
        edge('x', 'o', 'uses', { inferred: true, detail: 'secret of one' }),
        edge('y', 'o', 'serves', { inferred: true }),
        edge('z', 'o', 'serves'),
        edge('x', 'y', 'uses'),
      ],
    });
    const { edges } = foldContainers(made, new Set(['b']));
    assert.deepEqual(edges, [
      {
        id: '["b","o"]',
        from: 'b',
        to: 'o',
        verbs: [
          { verb: 'serves', count: 2 },
          { verb: 'uses', count: 1 },
        ],
        count: 3,
        inferred: false,
      },
    ]);
  });

  it('keeps nesting whole and loses no relation but those inside what is folded', () => {
    const made: Picture = hugePicture();
    fc.assert(
      fc.property(fc.subarray(foldingOrder(made)), (containers) => {
        const folded = new Set(containers);
        const { nodes, edges } = foldContainers(made, folded);
        const ids = new Set(nodes.map(({ id }) => id));
        assert.ok(nodes.every(({ parent }) => parent === undefined || (ids.has(parent) && !folded.has(parent))));
        assert.ok(edges.every(({ from, to }) => ids.has(from) && ids.has(to)));
        assert.equal(new Set(edges.map(({ id }) => id)).size, edges.length);
        const total = (of: Picture['edges']) => of.reduce((sum, { count }) => sum + count, 0);
        assert.equal(total(edges), total(made.edges));
      }),
    );
  });
});
