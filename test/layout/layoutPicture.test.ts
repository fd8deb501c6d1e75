import assert from 'node:assert/strict';
import fc from 'fast-check';
import { containerHeader, containerPadding, leafHeight, leafWidth, siblingGap } from '../../src/layout/boxSizes.ts';
import type { Box, Layout } from '../../src/layout/layout.ts';
import { layoutPicture } from '../../src/layout/layoutPicture.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { defaultView } from '../../src/picture/view.ts';
import { company } from '../picture/estate.ts';

const screen = { aspect: 1.6, direction: 'auto' } as const;

interface Drawn {
  readonly id: string;
  readonly parent?: string;
}

/** A picture with nothing but what a layout looks at: nesting and edges. */
function picture(nodes: readonly Drawn[], edges: readonly (readonly [string, string])[] = []): Picture {
  const parents = new Set(nodes.map(({ parent }) => parent));
  return {
    view: defaultView(undefined),
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

const boxOf = (layout: Layout, id: string): Box => {
  const box = layout.boxes.get(id);
  assert.ok(box, `${id} has no box`);
  return box;
};
const left = ({ x, width }: Box): number => x - width / 2;
const right = ({ x, width }: Box): number => x + width / 2;
const top = ({ y, height }: Box): number => y - height / 2;
const bottom = ({ y, height }: Box): number => y + height / 2;
const apart = (a: Box, b: Box, gap = 0): boolean =>
  right(a) + gap <= left(b) || right(b) + gap <= left(a) || bottom(a) + gap <= top(b) || bottom(b) + gap <= top(a);

/** Everything that holds for any layout of any picture. */
function assertSound({ nodes }: Picture, layout: Layout): void {
  assert.deepEqual([...layout.boxes.keys()].sort(), nodes.map(({ id }) => id).sort());
  const whole: Box = { x: layout.width / 2, y: layout.height / 2, width: layout.width, height: layout.height };
  for (const siblings of Map.groupBy(nodes, ({ parent }) => parent).values()) {
    for (const [at, one] of siblings.entries()) {
      const box = boxOf(layout, one.id);
      for (const number of [box.x, box.y, box.width, box.height]) assert.ok(Number.isFinite(number));
      if (one.kind !== 'container') assert.deepEqual([box.width, box.height], [leafWidth, leafHeight]);
      const around = one.parent === undefined ? whole : boxOf(layout, one.parent);
      const [padding, header] = one.parent === undefined ? [0, 0] : [containerPadding, containerHeader];
      assert.ok(left(box) >= left(around) + padding && right(box) <= right(around) - padding);
      assert.ok(top(box) >= top(around) + header && bottom(box) <= bottom(around) - padding);
      for (const other of siblings.slice(at + 1)) assert.ok(apart(box, boxOf(layout, other.id), siblingGap / 2));
    }
  }
}

const pictures: fc.Arbitrary<Picture> = fc
  .record({
    parents: fc.array(fc.option(fc.nat(), { freq: 6 }), { minLength: 1, maxLength: 60, size: 'max' }),
    edges: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 90, size: 'max' }),
    nesting: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ parents, edges, nesting }) => {
    const nodes = parents.map((parent, at) => ({
      id: `node ${at}`,
      ...(parent === null || at === 0 ? {} : { parent: `node ${Math.floor((parent % at) / nesting)}` }),
    }));
    const pick = (number: number): string => `node ${number % nodes.length}`;
    const pairs = edges.map(([from, to]) => [pick(from), pick(to)] as const).filter(([from, to]) => from !== to);
    return picture(nodes, pairs);
  });

describe('every layout', () => {
  it('keeps siblings apart and content inside its container, for any nesting and any edges', () => {
    fc.assert(
      fc.property(pictures, (any) => assertSound(any, layoutPicture(any, screen))),
      { numRuns: 40 },
    );
  });

  it('is at most three times as wide as high, as is every container in it', () => {
    fc.assert(
      fc.property(pictures, fc.double({ min: 0.2, max: 6, noNaN: true }), (any, aspect) => {
        const layout = layoutPicture(any, { ...screen, aspect });
        for (const { width, height } of [layout, ...layout.boxes.values()]) assert.ok(width <= 3 * height);
      }),
      { numRuns: 40 },
    );
  });

  it('of dependencies is as sound', () => {
    fc.assert(
      fc.property(pictures, (any) => {
        const flat = { ...any, view: defaultView('node 0', 'dependencies') };
        assertSound(flat, layoutPicture(flat, screen));
      }),
      { numRuns: 20 },
    );
  });

  it('is the same for the same picture', () => {
    fc.assert(
      fc.property(pictures, (any) => assert.deepEqual(layoutPicture(any, screen), layoutPicture(any, screen))),
      { numRuns: 20 },
    );
  });
});

describe('a layout', () => {
  it('of nothing is empty', () => {
    assert.deepEqual(layoutPicture(picture([]), screen), { boxes: new Map(), width: 0, height: 0 });
  });

  it('takes ids for what they are: any text', () => {
    const ids = ['__proto__', 'constructor', '', ' ', '"]', '<b>', 'a\nb', '\u202E', '🪐', '0', '-1'];
    const nodes = ids.map((id, at) => ({ id, ...(at < 3 ? {} : { parent: ids[at % 3]! }) }));
    const any = picture(nodes, [
      ['__proto__', ''],
      ['"]', '<b>'],
      ['0', '🪐'],
    ]);
    assertSound(any, layoutPicture(any, screen));
  });

  it('sets things without relations in a grid, in reading order, in the shape of the screen', () => {
    const any = picture(Array.from({ length: 24 }, (_, at) => ({ id: `${at}` })));
    const layout = layoutPicture(any, screen);
    assert.ok(Math.abs(layout.width / layout.height - screen.aspect) < 0.5);
    const rows = Map.groupBy(any.nodes, ({ id }) => boxOf(layout, id).y);
    const columns = Map.groupBy(any.nodes, ({ id }) => boxOf(layout, id).x);
    assert.equal(rows.size * columns.size, 24);
    const read = any.nodes.toSorted((a, b) => {
      const [one, other] = [boxOf(layout, a.id), boxOf(layout, b.id)];
      return one.y - other.y || one.x - other.x;
    });
    assert.deepEqual(read, any.nodes);
  });

  it('runs dependencies from left to right, however wide that is', () => {
    const nested = picture(
      ['server', 'disk', 'group', 'key'].map((id) => ({ id })),
      [
        ['disk', 'server'],
        ['server', 'group'],
        ['group', 'key'],
      ],
    );
    const layout = layoutPicture({ ...nested, view: defaultView('server', 'dependencies') }, screen);
    assertSound(nested, layout);
    assert.ok(right(boxOf(layout, 'disk')) < left(boxOf(layout, 'server')));
    assert.ok(right(boxOf(layout, 'server')) < left(boxOf(layout, 'group')));
    assert.ok(layout.width > 3 * layout.height);
  });

  it('keeps things with the same relations together beside what they belong to', () => {
    const disks = Array.from({ length: 30 }, (_, at) => `disk ${at}`);
    const any = picture(
      ['server', ...disks].map((id) => ({ id })),
      disks.map((disk) => [disk, 'server'] as const),
    );
    const layout = layoutPicture(any, screen);
    assertSound(any, layout);
    const server = boxOf(layout, 'server');
    assert.ok(disks.every((disk) => right(boxOf(layout, disk)) < left(server)));
    assert.ok(layout.width < 3 * layout.height && layout.height < 3 * layout.width);
  });

  it('pulls containers together when something in them is related', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const any = picture(
      names.flatMap((id) => [{ id }, { id: `in ${id}`, parent: id }]),
      [['in i', 'in a']],
    );
    const layout = layoutPicture(any, screen);
    const distance = (one: Box, other: Box): number => Math.hypot(one.x - other.x, one.y - other.y);
    const near = distance(boxOf(layout, 'a'), boxOf(layout, 'i'));
    for (const other of names.slice(1, -1)) {
      assert.ok(distance(boxOf(layout, 'i'), boxOf(layout, other)) >= near);
    }
  });

  it('packs what is too much for ranks', () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ id: `${at}` }));
    const edges = many.flatMap((_, at) =>
      [1, 7, 31].map((step) => [`${at}`, `${(at * step + step) % many.length}`] as const),
    );
    const any = picture(
      many,
      edges.filter(([from, to]) => from !== to),
    );
    assertSound(any, layoutPicture(any, screen));
  });

  it('of the example company is sound at every level', () => {
    const facts = company().facts();
    for (const root of [undefined, 'Workloads', 'payments-production', 'payments-production/eu-west-1']) {
      const drawn = drawPicture(facts, defaultView(root));
      assertSound(drawn, layoutPicture(drawn, screen));
    }
  });
});
