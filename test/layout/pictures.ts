import assert from 'node:assert/strict';
import fc from 'fast-check';
import { containerHeader, containerPadding, leafHeight, leafWidth, siblingGap } from '../../src/layout/boxSizes.ts';
import type { Box, Layout } from '../../src/layout/layout.ts';
import type { Picture, PictureNode } from '../../src/picture/picture.ts';
import { defaultView, type Pin } from '../../src/picture/view.ts';

/** A desktop's screen, and no wish as to where relations lead. */
export const screen = { aspect: 1.6, direction: 'auto' } as const;

export type Drawn = Pick<PictureNode, 'id' | 'parent' | 'gate' | 'outside'>;
export type Pair = readonly [from: string, to: string];

/** A picture with nothing but what a layout looks at: nesting, edges and pins. */
export function picture(
  nodes: readonly Drawn[],
  edges: readonly Pair[] = [],
  pins: Readonly<Record<string, Pin>> = {},
): Picture {
  const parents = new Set(nodes.map(({ parent }) => parent));
  return {
    view: { ...defaultView(undefined), pins },
    title: 'test',
    nodes: nodes.map((node) => ({
      type: 'test.thing',
      typeTitle: 'Thing',
      label: node.id,
      glyph: 'unknown',
      kind: parents.has(node.id) ? 'container' : 'leaf',
      content: 0,
      unread: false,
      ...node,
    })),
    edges: edges.map(([from, to]) => ({
      id: JSON.stringify([from, to]),
      from,
      to,
      verbs: [{ verb: 'uses', count: 1 }],
      count: 1,
      inferred: false,
    })),
    types: [],
    gaps: [],
    path: [],
    hiddenByDetail: 0,
    foldedForRoom: [],
    legend: [],
    hiddenOutside: 0,
    hiddenEdges: 0,
  };
}

/** Pictures of any nesting, with any edges; the first node is always a container's or a leaf at the top. */
export const pictures: fc.Arbitrary<Picture> = fc
  .record({
    parents: fc.array(fc.option(fc.nat(), { freq: 6 }), { minLength: 1, maxLength: 60, size: 'max' }),
    edges: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 90, size: 'max' }),
    nesting: fc.integer({ min: 1, max: 8 }),
    gates: fc.array(fc.nat(), { maxLength: 10 }),
    outside: fc.array(fc.nat(), { maxLength: 6 }),
  })
  .map(({ parents, edges, nesting, gates, outside }) => {
    const marked = (numbers: readonly number[], at: number): boolean =>
      numbers.some((number) => number % parents.length === at);
    const nodes = parents.map((parent, at) => ({
      id: `node ${at}`,
      ...(parent === null || at === 0 ? {} : { parent: `node ${Math.floor((parent % at) / nesting)}` }),
      ...(marked(gates, at) ? { gate: true as const } : {}),
      ...(marked(outside, at) ? { outside: true as const } : {}),
    }));
    const pick = (number: number): string => `node ${number % nodes.length}`;
    const pairs = edges.map(([from, to]) => [pick(from), pick(to)] as const).filter(([from, to]) => from !== to);
    return picture(nodes, pairs);
  });

export function boxOf(layout: Layout, id: string): Box {
  const box = layout.boxes.get(id);
  assert.ok(box, `${id} has no box`);
  return box;
}
export const left = ({ x, width }: Box): number => x - width / 2;
export const right = ({ x, width }: Box): number => x + width / 2;
export const top = ({ y, height }: Box): number => y - height / 2;
export const bottom = ({ y, height }: Box): number => y + height / 2;
const apart = (a: Box, b: Box, gap: number): boolean =>
  right(a) + gap <= left(b) || right(b) + gap <= left(a) || bottom(a) + gap <= top(b) || bottom(b) + gap <= top(a);

/** Everything that holds for any layout of any picture. Pinned siblings may overlap: the person put them there. */
export function assertSound({ nodes, view }: Picture, layout: Layout): void {
  assert.deepEqual([...layout.boxes.keys()].sort(), nodes.map(({ id }) => id).sort());
  const whole: Box = { x: layout.width / 2, y: layout.height / 2, width: layout.width, height: layout.height };
  for (const siblings of Map.groupBy(nodes, ({ parent }) => parent).values()) {
    for (const [at, one] of siblings.entries()) {
      const box = boxOf(layout, one.id);
      for (const number of [box.x, box.y, box.width, box.height]) assert.ok(Number.isFinite(number));
      if (one.kind !== 'container') assert.deepEqual([box.width, box.height], [leafWidth, leafHeight]);
      const around = one.parent === undefined ? whole : boxOf(layout, one.parent);
      const [padding, header] = one.parent === undefined ? [0, 0] : [containerPadding, containerHeader];
      assert.ok(left(box) >= left(around) + padding && right(box) <= right(around) - padding, 'inside, across');
      assert.ok(top(box) >= top(around) + header && bottom(box) <= bottom(around) - padding, 'inside, down');
      for (const other of siblings.slice(at + 1)) {
        if (Object.hasOwn(view.pins, one.id) && Object.hasOwn(view.pins, other.id)) continue;
        assert.ok(apart(box, boxOf(layout, other.id), siblingGap / 2), `${one.id} and ${other.id} overlap`);
      }
    }
  }
}

/** Where the corner of a node is, relative to that of its container, or absolutely at the top. */
export function cornerIn(layout: Layout, { id, parent }: Pick<PictureNode, 'id' | 'parent'>): Pin {
  const box = boxOf(layout, id);
  if (parent === undefined) return { x: left(box), y: top(box) };
  const around = boxOf(layout, parent);
  return { x: left(box) - left(around) - containerPadding, y: top(box) - top(around) - containerHeader };
}
