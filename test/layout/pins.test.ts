import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLayouter } from '../../src/layout/layouter.ts';
import { layoutPicture } from '../../src/layout/layoutPicture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import type { Pin } from '../../src/picture/view.ts';
import { assertSound, boxOf, cornerIn, left, picture, pictures, screen, top } from './pictures.ts';

const places = fc.record({ x: fc.integer({ min: -50, max: 3000 }), y: fc.integer({ min: -50, max: 3000 }) });
/** Several nodes by number, and where they are put. */
const wishes = fc.array(fc.tuple(fc.nat(), places), { minLength: 1, maxLength: 5 });

/** A person who puts nodes somewhere: what contains them holds still with them, where it is. */
const pinned = (any: Picture, wanted: readonly (readonly [number, Pin])[]): Picture => {
  const layout = layoutPicture(any, screen);
  const nodes = new Map(any.nodes.map((node) => [node.id, node]));
  const pins: Record<string, Pin> = {};
  for (const [number, pin] of wanted) {
    const node = any.nodes[number % any.nodes.length]!;
    for (let at = nodes.get(node.parent ?? ''); at !== undefined; at = nodes.get(at.parent ?? '')) {
      pins[at.id] ??= cornerIn(layout, at);
    }
    pins[node.id] = pin;
  }
  return { ...any, view: { ...any.view, pins } };
};

const clamped = ({ x, y }: Pin): Pin => ({ x: Math.max(0, x), y: Math.max(0, y) });

describe('a pinned node', () => {
  it('stands where it was put, and all others make room', () => {
    fc.assert(
      fc.property(pictures, wishes, (any, wanted) => {
        const held = pinned(any, wanted);
        const layout = layoutPicture(held, screen);
        assertSound(held, layout);
        for (const node of held.nodes) {
          const pin = held.view.pins[node.id];
          if (pin !== undefined) assert.deepEqual(cornerIn(layout, node), clamped(pin));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never moves, whatever else changes, remembered or not', () => {
    const changes = fc.array(fc.tuple(pictures, fc.boolean()), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pictures, wishes, changes, (any, wanted, others) => {
        const held = pinned(any, wanted);
        const { pins } = held.view;
        const layouter = createLayouter();
        const before = layouter.layout(held, screen);
        const still = held.nodes.filter(({ id }) => Object.hasOwn(pins, id));
        for (const [other, folds] of others) {
          // Pinned nodes stay, or everything in them is folded; all others come, go, nest and relate anew.
          const kept = folds ? still.filter(({ parent }) => parent === undefined) : still;
          const rest = other.nodes.map(({ id, parent }) => ({
            id: `other ${id}`,
            ...(parent === undefined ? {} : { parent: `other ${parent}` }),
          }));
          const homes = kept.map(({ id }) => id);
          const nodes = [
            ...kept.map(({ id, parent }) => ({ id, ...(parent === undefined ? {} : { parent }) })),
            ...rest.map((node, at) =>
              node.parent === undefined && at % 2 === 0 ? { ...node, parent: homes[at % homes.length]! } : node,
            ),
          ];
          const edges = other.edges.map(({ from, to }) => [`other ${from}`, `other ${to}`] as const);
          const changed = picture(nodes, edges, pins);
          for (const layout of [layouter.layout(changed, screen), layoutPicture(changed, screen)]) {
            assertSound(changed, layout);
            for (const { id } of kept) {
              assert.deepEqual(
                [left(boxOf(layout, id)), top(boxOf(layout, id))],
                [left(boxOf(before, id)), top(boxOf(before, id))],
              );
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('leaves the others where they stand when nobody is in its way', () => {
    const nodes = Array.from({ length: 12 }, (_, at) => ({ id: `${at}` }));
    const layouter = createLayouter();
    const before = layouter.layout(picture(nodes), screen);
    const away = { x: before.width + 100, y: before.height + 100 };
    for (const layout of [
      layouter.layout(picture(nodes, [], { 5: away }), screen),
      layoutPicture(picture(nodes, [], { 5: away }), screen),
    ]) {
      for (const { id } of nodes) {
        assert.deepEqual(cornerIn(layout, { id }), id === '5' ? away : cornerIn(before, { id }));
      }
    }
  });

  it('may overlap another pinned one: that is the wish of the person', () => {
    const pins = { a: { x: 10, y: 10 }, b: { x: 20, y: 20 } };
    const any = picture([{ id: 'a' }, { id: 'b' }, { id: 'c' }], [], pins);
    const layout = layoutPicture(any, screen);
    assert.deepEqual([cornerIn(layout, { id: 'a' }), cornerIn(layout, { id: 'b' })], [pins.a, pins.b]);
    assertSound(any, layout);
  });

  it('that was let go stays until something needs its room', () => {
    const nodes = ['a', 'b', 'c'].map((id) => ({ id }));
    const layouter = createLayouter();
    const held = layouter.layout(picture(nodes, [], { b: { x: 500, y: 300 } }), screen);
    const free = layouter.layout(picture(nodes), screen);
    for (const { id } of nodes) assert.deepEqual(boxOf(free, id), boxOf(held, id));
  });

  it('is found by its own id only', () => {
    const any = picture([{ id: '__proto__' }, { id: 'constructor' }, { id: 'toString' }]);
    assertSound(any, layoutPicture(any, screen));
  });
});
