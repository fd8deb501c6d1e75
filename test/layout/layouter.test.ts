import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Layout } from '../../src/layout/layout.ts';
import { createLayouter } from '../../src/layout/layouter.ts';
import { layoutPicture } from '../../src/layout/layoutPicture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView } from '../../src/picture/view.ts';
import { assertSound, boxOf, cornerIn, type Drawn, picture, pictures, screen } from './pictures.ts';

const drawn = ({ nodes }: Picture): Drawn[] =>
  nodes.map(({ id, parent, gate, outside }) => ({
    id,
    ...(parent === undefined ? {} : { parent }),
    ...(gate ? { gate } : {}),
    ...(outside ? { outside } : {}),
  }));

/** The same picture with other nodes; edges whose ends are gone are gone. */
const withNodes = (before: Picture, nodes: readonly Drawn[]): Picture => {
  const there = new Set(nodes.map(({ id }) => id));
  const edges = before.edges.filter(({ from, to }) => there.has(from) && there.has(to));
  return { ...picture(nodes, [], before.view.pins), edges };
};

const withLeaf = (before: Picture, parent: string | undefined): Picture =>
  withNodes(before, [...drawn(before), { id: 'new', ...(parent === undefined ? {} : { parent }) }]);

/** From the node's container outwards. */
const containersOf = ({ nodes }: Picture, id: string): string[] => {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  const path: string[] = [];
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) path.push(at);
  return path;
};

const contentOf = (any: Picture, id: string): Set<string> =>
  new Set(any.nodes.filter((node) => containersOf(any, node.id).includes(id)).map((node) => node.id));

const folded = (any: Picture, id: string): Picture => {
  const content = contentOf(any, id);
  return withNodes(
    any,
    drawn(any).filter((node) => !content.has(node.id)),
  );
};

const chosen = <Item>(items: readonly Item[], number: number): Item => items[number % items.length] as Item;

/** Corners relative to containers, of what both layouts show in the same container. */
const assertSameCorners = (nodes: readonly Drawn[], before: Layout, after: Layout): void => {
  for (const node of nodes) assert.deepEqual(cornerIn(after, node), cornerIn(before, node), node.id);
};

describe('a layouter', () => {
  it('begins with the layout from nothing', () => {
    fc.assert(
      fc.property(pictures, (any) =>
        assert.deepEqual(createLayouter().layout(any, screen), layoutPicture(any, screen)),
      ),
      { numRuns: 20 },
    );
  });

  it('moves nothing when an equal picture comes', () => {
    fc.assert(
      fc.property(pictures, (any) => {
        const layouter = createLayouter();
        const before = layouter.layout(any, screen);
        assert.deepEqual(layouter.layout(structuredClone(any), screen), before);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the shape of the first screen when the window changes', () => {
    fc.assert(
      fc.property(pictures, fc.double({ min: 0.2, max: 6, noNaN: true }), (any, aspect) => {
        const layouter = createLayouter();
        const before = layouter.layout(any, screen);
        assert.deepEqual(layouter.layout(any, { ...screen, aspect }), before);
        // What is folded and opened again in the new window, too, is where it was.
        for (const { id } of any.nodes.filter(({ kind }) => kind === 'container').slice(0, 3)) {
          layouter.layout(folded(any, id), { ...screen, aspect });
          assert.deepEqual(layouter.layout(any, { ...screen, aspect }), before);
        }
        layouter.forget();
        assert.deepEqual(layouter.layout(any, { ...screen, aspect }), layoutPicture(any, { ...screen, aspect }));
      }),
      { numRuns: 20 },
    );
  });

  it('moves nothing outside of the containers that grow when something is added', () => {
    fc.assert(
      fc.property(pictures, fc.nat(), (any, number) => {
        const layouter = createLayouter();
        const before = layouter.layout(any, screen);
        const containers = any.nodes.filter(({ kind }) => kind === 'container').map(({ id }) => id);
        const more = withLeaf(any, chosen([undefined, ...containers], number));
        const after = layouter.layout(more, screen);
        assertSound(more, after);
        const around = containersOf(more, 'new');
        const [nearest] = around;
        const changed = new Set([undefined, ...around]);
        assertSameCorners(
          any.nodes.filter(({ parent }) => !changed.has(parent)),
          before,
          after,
        );
        const still = around.find(
          (id) =>
            boxOf(after, id).width === boxOf(before, id).width && boxOf(after, id).height === boxOf(before, id).height,
        );
        if (still === undefined) return;
        const within = contentOf(any, still);
        for (const { id } of any.nodes) {
          if (!within.has(id)) assert.deepEqual(boxOf(after, id), boxOf(before, id), `${id} outside of ${nearest}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('moves nobody when something goes away', () => {
    fc.assert(
      fc.property(pictures, fc.nat(), (any, number) => {
        const leaves = any.nodes.filter(
          ({ kind, id, parent }) =>
            kind !== 'container' && any.nodes.some((other) => other.id !== id && other.parent === parent),
        );
        fc.pre(leaves.length > 0);
        const gone = chosen(leaves, number);
        const layouter = createLayouter();
        const before = layouter.layout(any, screen);
        const less = withNodes(
          any,
          drawn(any).filter(({ id }) => id !== gone.id),
        );
        const after = layouter.layout(less, screen);
        assertSound(less, after);
        assertSameCorners(less.nodes, before, after);
        // What comes back takes its place again.
        assert.deepEqual(layouter.layout(any, screen), before);
      }),
      { numRuns: 40 },
    );
  });

  it('is where it was after something was folded and opened again, or opened and folded again', () => {
    fc.assert(
      fc.property(pictures, fc.nat(), (any, number) => {
        const containers = any.nodes.filter(({ kind }) => kind === 'container');
        fc.pre(containers.length > 0);
        const small = folded(any, chosen(containers, number).id);
        for (const [first, second] of [
          [any, small],
          [small, any],
        ] as const) {
          const layouter = createLayouter();
          const before = layouter.layout(first, screen);
          assertSound(second, layouter.layout(second, screen));
          assert.deepEqual(layouter.layout(first, screen), before);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stays sound and never too wide whatever becomes of a picture, and answers the same to the same', () => {
    fc.assert(
      fc.property(fc.array(pictures, { minLength: 2, maxLength: 5 }), (shown) => {
        const [one, other] = [createLayouter(), createLayouter()];
        for (const any of shown) {
          const layout = one.layout(any, screen);
          assertSound(any, layout);
          assert.deepEqual(other.layout(any, screen), layout);
          for (const { width, height } of [layout, ...layout.boxes.values()]) assert.ok(width <= 3 * height);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('remembers dependencies and places apart, and each root of dependencies by itself', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    const place = picture(nodes, [
      ['a', 'b'],
      ['b', 'c'],
    ]);
    const ranks = { ...place, view: defaultView('a', 'dependencies') };
    const layouter = createLayouter();
    layouter.layout(place, screen);
    assert.deepEqual(layouter.layout(ranks, screen), layoutPicture(ranks, screen));
    const down = { ...screen, direction: 'down' } as const;
    assert.deepEqual(layouter.layout(ranks, down), layoutPicture(ranks, down));
    const other = { ...picture(nodes, [['d', 'a']]), view: defaultView('d', 'dependencies') };
    assert.deepEqual(layouter.layout(other, screen), layoutPicture(other, screen));
  });

  it('opens a container without taking the others out of their rows', () => {
    const nodes: Drawn[] = Array.from({ length: 12 }, (_, at) => ({ id: `account ${at}` }));
    const opened = [...nodes, ...Array.from({ length: 6 }, (_, at) => ({ id: `in ${at}`, parent: 'account 5' }))];
    const layouter = createLayouter();
    const before = layouter.layout(picture(nodes), screen);
    const after = layouter.layout(picture(opened), screen);
    const grown = boxOf(after, 'account 5');
    assert.deepEqual(cornerIn(after, { id: 'account 5' }), cornerIn(before, { id: 'account 5' }));
    for (const { id } of nodes) {
      const [was, is] = [cornerIn(before, { id }), cornerIn(after, { id })];
      assert.ok(is.x >= was.x && is.y >= was.y && is.x - was.x <= grown.width && is.y - was.y <= grown.height);
    }
  });

  it('begins again where holes have come to waste the space', () => {
    const many: Drawn[] = Array.from({ length: 100 }, (_, at) => ({ id: `${at}` }));
    const corners = many.filter((_, at) => at % 11 === 0);
    const layouter = createLayouter();
    layouter.layout(picture(many), screen);
    const few = picture(corners);
    assert.deepEqual(layouter.layout(few, screen), layoutPicture(few, screen));
  });

  it('takes a hole for what is new', () => {
    const nodes: Drawn[] = Array.from({ length: 24 }, (_, at) => ({ id: `${at}` }));
    const layouter = createLayouter();
    const before = layouter.layout(picture(nodes), screen);
    const other = nodes.map((node) => (node.id === '8' ? { id: 'new' } : node));
    const after = layouter.layout(picture(other), screen);
    assert.deepEqual(boxOf(after, 'new'), boxOf(before, '8'));
    assert.deepEqual([after.width, after.height], [before.width, before.height]);
  });
});
