import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Box } from '../../src/layout/layout.ts';
import { layoutPicture } from '../../src/layout/layoutPicture.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import { defaultView } from '../../src/picture/view.ts';
import { company } from '../picture/estate.ts';
import { assertSound, bottom, boxOf, left, picture, pictures, right, screen, top } from './pictures.ts';

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

  it('of dependencies, of a path, and in any direction is as sound', () => {
    const kinds = fc.constantFrom('containment', 'dependencies', 'path');
    const directions = fc.constantFrom('auto', 'right', 'down');
    fc.assert(
      fc.property(pictures, kinds, directions, (any, kind, direction) => {
        const other = { ...any, view: defaultView('node 0', kind) };
        assertSound(other, layoutPicture(other, { ...screen, direction }));
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

  it('runs them down where the person wants that', () => {
    const chain = picture(
      ['a', 'b', 'c'].map((id) => ({ id })),
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    );
    for (const kind of ['containment', 'dependencies', 'path'] as const) {
      const view = { ...chain, view: defaultView('a', kind) };
      const down = layoutPicture(view, { ...screen, direction: 'down' });
      assert.ok(bottom(boxOf(down, 'a')) < top(boxOf(down, 'b')) && bottom(boxOf(down, 'b')) < top(boxOf(down, 'c')));
    }
  });

  it('sets gates at the border of their container, on the side that their relations lead to', () => {
    const inside = Array.from({ length: 16 }, (_, at) => `in ${at}`);
    const any = picture(
      [
        { id: 'network' },
        ...inside.map((id) => ({ id, parent: 'network' })),
        { id: 'vpn', parent: 'network', gate: true },
        { id: 'internet', parent: 'network', gate: true },
      ],
      [
        ['vpn', 'in 2'],
        ['in 5', 'internet'],
      ],
    );
    const layout = layoutPicture(any, { ...screen, direction: 'right' });
    assertSound(any, layout);
    for (const id of inside) {
      assert.ok(right(boxOf(layout, 'vpn')) < left(boxOf(layout, id)));
      assert.ok(left(boxOf(layout, 'internet')) > right(boxOf(layout, id)));
    }
    const down = layoutPicture(any, { ...screen, direction: 'down' });
    for (const id of inside) assert.ok(bottom(boxOf(down, 'vpn')) < top(boxOf(down, id)));
  });

  it('sets what is outside beside the root, each near what it is related to', () => {
    const inside = Array.from({ length: 24 }, (_, at) => `in ${at}`);
    const any = picture(
      [
        { id: 'root' },
        ...inside.map((id) => ({ id, parent: 'root' })),
        { id: 'lower', outside: true },
        { id: 'upper', outside: true },
        { id: 'target', outside: true },
      ],
      [
        ['lower', 'in 23'],
        ['upper', 'in 0'],
        ['in 5', 'target'],
      ],
    );
    const layout = layoutPicture(any, screen);
    assertSound(any, layout);
    const root = boxOf(layout, 'root');
    assert.equal(boxOf(layout, 'lower').x, boxOf(layout, 'upper').x);
    assert.ok(right(boxOf(layout, 'upper')) < left(root) && right(root) < left(boxOf(layout, 'target')));
    assert.ok(boxOf(layout, 'upper').y < boxOf(layout, 'lower').y);
  });

  it('gives minor edges no say where others speak', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id }));
    const seen = picture(nodes, [['a', 'b']]);
    const minor = picture(nodes, [
      ['a', 'b'],
      ['c', 'f'],
    ]);
    const withMinor = {
      ...minor,
      edges: minor.edges.map((edge) => (edge.from === 'c' ? { ...edge, minor: true as const } : edge)),
    };
    assert.deepEqual(layoutPicture(withMinor, screen), layoutPicture(seen, screen));
  });

  it('leads relations of things that stand alike straight to what they mean', () => {
    const numbers = [0, 1, 2, 3, 4, 5];
    const any = picture(
      [
        { id: 'network' },
        ...numbers.map((number) => ({ id: `server ${number}`, parent: 'network' })),
        ...numbers.map((number) => ({ id: `disk ${number}` })),
      ],
      numbers.map((number) => [`disk ${5 - number}`, `server ${number}`] as const),
    );
    const layout = layoutPicture(any, screen);
    const rows = (kind: string): number[] =>
      numbers.toSorted((a, b) => boxOf(layout, `${kind} ${a}`).y - boxOf(layout, `${kind} ${b}`).y);
    const byServer = new Map(numbers.map((number) => [number, boxOf(layout, `server ${number}`).y]));
    const heights = rows('disk').map((number) => byServer.get(5 - number) as number);
    assert.deepEqual(
      heights,
      heights.toSorted((a, b) => a - b),
    );
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
