import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyDelta, deltaBetween } from '../../src/picture/delta.ts';
import type { Picture, PictureEdge, PictureNode } from '../../src/picture/picture.ts';
import { defaultView } from '../../src/picture/view.ts';

const counts = fc.record({ added: fc.nat(9), modified: fc.nat(9), removed: fc.nat(9) }, { noNullPrototype: true });
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__', 'constructor', '');

const node: fc.Arbitrary<PictureNode> = fc.record(
  {
    id: ids,
    type: fc.constant('test.server'),
    typeTitle: fc.constant('Server'),
    label: fc.constantFrom('web', 'api', '<b>'),
    glyph: fc.constant('server' as const),
    kind: fc.constantFrom('container' as const, 'folded' as const, 'leaf' as const),
    content: fc.nat(3),
    unread: fc.boolean(),
    parent: ids,
    reached: fc.nat(3),
    changed: counts,
  },
  { requiredKeys: ['id', 'type', 'typeTitle', 'label', 'glyph', 'kind', 'content', 'unread'], noNullPrototype: true },
);
const edge: fc.Arbitrary<PictureEdge> = fc
  .record({ from: ids, to: ids, count: fc.nat(3), inferred: fc.boolean() })
  .map((one) => ({ ...one, id: JSON.stringify([one.from, one.to]), verbs: [{ verb: 'uses', count: one.count }] }));

const pictures: fc.Arbitrary<Picture> = fc.record(
  {
    view: fc.constantFrom(defaultView(undefined), defaultView('a'), {
      ...defaultView('a'),
      pins: { a: { x: 1, y: -0 } },
    }),
    title: fc.constantFrom('corp', 'other'),
    path: fc.array(fc.record({ id: ids, name: ids, typeTitle: ids }, { noNullPrototype: true }), { maxLength: 2 }),
    nodes: fc.uniqueArray(node, { selector: ({ id }) => id, maxLength: 9 }),
    edges: fc.uniqueArray(edge, { selector: ({ id }) => id, maxLength: 9 }),
    types: fc.array(fc.record({ type: ids, title: ids, count: fc.nat(3) }, { noNullPrototype: true }), {
      maxLength: 2,
    }),
    gaps: fc.constant([]),
    hiddenOutside: fc.nat(3),
    hiddenEdges: fc.nat(3),
    hiddenByDetail: fc.nat(3),
    foldedForRoom: fc.constant([]),
    legend: fc.array(fc.record({ label: ids, count: fc.nat(3) }, { noNullPrototype: true }), { maxLength: 2 }),
    overlay: fc.record(
      { name: ids, total: fc.nat(3), direct: fc.nat(3), types: fc.constant([]) },
      { noNullPrototype: true },
    ),
    changes: counts,
  },
  {
    requiredKeys: [
      'view',
      'title',
      'path',
      'nodes',
      'edges',
      'types',
      'gaps',
      'hiddenOutside',
      'hiddenEdges',
      'hiddenByDetail',
      'foldedForRoom',
      'legend',
    ],
    noNullPrototype: true,
  },
);

/** A picture of so many servers with long ids, each using the next. */
function large(size: number): Picture {
  const nameOf = (at: number): string =>
    `arn:aws:ec2:eu-west-1:123456789012:instance/i-${String(at).padStart(17, '0')}`;
  const nodes = Array.from(
    { length: size },
    (_, at): PictureNode => ({
      id: nameOf(at),
      type: 'test.server',
      typeTitle: 'Server',
      label: `web-${at}`,
      glyph: 'server',
      kind: 'leaf',
      content: 0,
      unread: false,
    }),
  );
  const edges = nodes.slice(1).map(({ id }, at): PictureEdge => {
    const from = nameOf(at);
    return {
      id: JSON.stringify([from, id]),
      from,
      to: id,
      verbs: [{ verb: 'uses', count: 1 }],
      count: 1,
      inferred: false,
    };
  });
  return {
    view: defaultView(undefined),
    title: 'corp',
    path: [],
    nodes,
    edges,
    types: Array.from({ length: 60 }, (_, at) => ({ type: `test.${at}`, title: `Type ${at}`, count: at })),
    gaps: [],
    hiddenOutside: 0,
    hiddenEdges: 0,
    hiddenByDetail: 0,
    foldedForRoom: [],
    legend: [],
  };
}

const bytes = (value: unknown): number => JSON.stringify(value).length;

describe('what changed in a picture', () => {
  it('makes the new picture of the old one, whatever they are', () => {
    fc.assert(
      fc.property(pictures, pictures, (before, after) => {
        assert.deepEqual(applyDelta(before, deltaBetween(before, after)), after);
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing between equal pictures', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const { base: _, ...delta } = deltaBetween(picture, structuredClone(picture));
        assert.deepEqual(delta, { nodes: [], edges: [], rest: {}, without: [] });
      }),
    );
  });

  it('is sent as text and means the same', () => {
    const before = large(20);
    const after = { ...large(30), title: 'other' };
    assert.deepEqual(applyDelta(before, JSON.parse(JSON.stringify(deltaBetween(before, after)))), after);
  });

  it('is small where little changed', () => {
    const before = large(1000);
    const whole = bytes(before);
    const [first, ...others] = before.nodes;
    assert.ok(first);
    const renamed = { ...before, nodes: [{ ...first, label: 'new name' }, ...others] };
    assert.ok(bytes(deltaBetween(before, renamed)) < whole / 500);

    const added = { ...first, id: 'arn:new' };
    const withOneMore = { ...before, nodes: [...before.nodes.slice(0, 500), added, ...before.nodes.slice(500)] };
    assert.ok(bytes(deltaBetween(before, withOneMore)) < whole / 500);
    const oneLess = { ...before, nodes: before.nodes.filter((_, at) => at !== 500), edges: before.edges.slice(2) };
    assert.ok(bytes(deltaBetween(before, oneLess)) < whole / 500);
  });

  it('is refused by a picture that it was not made from', () => {
    const before = large(10);
    const delta = deltaBetween(before, large(11));
    const [first, second, ...others] = before.nodes;
    assert.ok(first && second);
    for (const other of [
      large(9),
      { ...before, edges: before.edges.slice(1) },
      { ...before, nodes: [second, first, ...others] },
    ]) {
      assert.throws(() => applyDelta(other, delta), RangeError);
      assert.throws(() => applyDelta(other, deltaBetween(before, before)), RangeError);
    }
  });
});
