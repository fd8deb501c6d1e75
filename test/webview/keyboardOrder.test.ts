import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Box } from '../../src/layout/layout.ts';
import type { PictureEdge, PictureNode } from '../../src/picture/picture.ts';
import { matchingRows, openRows } from '../../webview/graph/details/propertyRows.ts';
import { tabOrder } from '../../webview/graph/keyboard/tabOrder.ts';
import { createTypeAhead } from '../../webview/graph/keyboard/typeAhead.ts';
import { createWalk } from '../../webview/graph/keyboard/walk.ts';
import { networkPicture } from './samples.ts';

/** Nodes that name a parent before them, or none. */
const forests = fc.array(fc.option(fc.nat(), { nil: undefined }), { maxLength: 60 }).map((parents) =>
  parents.map((parent, at): PictureNode => {
    const node = {
      id: `n${at}`,
      type: 't',
      typeTitle: 'T',
      label: '',
      glyph: 'unknown',
      kind: 'leaf',
      content: 0,
      unread: false,
    } as const;
    return parent === undefined || at === 0 ? node : { ...node, parent: `n${parent % at}` };
  }),
);

describe('Tab through the graph', () => {
  it('meets every node once, siblings side by side and after what contains them', () => {
    fc.assert(
      fc.property(forests, (nodes) => {
        const order = tabOrder(nodes);
        assert.deepEqual(order.toSorted(), nodes.map(({ id }) => id).toSorted());
        const place = new Map(order.map((id, at) => [id, at]));
        for (const { id, parent } of nodes) {
          if (parent !== undefined) assert.ok((place.get(parent) ?? 0) < (place.get(id) ?? 0));
        }
        for (const group of Map.groupBy(nodes, ({ parent }) => parent).values()) {
          const places = group.map(({ id }) => place.get(id) ?? 0);
          assert.equal(Math.max(...places) - Math.min(...places), group.length - 1);
        }
      }),
    );
  });
});

describe('Arrows along relations', () => {
  const box = (at: number): Box => ({ x: at * 100, y: 0, width: 50, height: 20 });
  const boxes = new Map(['a', 'b', 'c', 'd', 'far'].map((id, at) => [id, box(at)]));
  const edge = (from: string, to: string, count: number): PictureEdge => ({
    id: `${from} ${to}`,
    from,
    to,
    verbs: [{ verb: 'uses', count }],
    count,
    inferred: false,
  });
  const picture = {
    ...networkPicture(),
    edges: [edge('a', 'b', 1), edge('a', 'c', 5), edge('a', 'd', 3), edge('d', 'c', 1)],
  };

  it('lead to the strongest, through the others, on and back', () => {
    const walk = createWalk();
    const go = (from: string, direction: 'left' | 'right' | 'up' | 'down') =>
      walk.next(from, direction, picture, boxes);
    assert.equal(go('a', 'right'), 'c');
    assert.equal(go('c', 'down'), 'd');
    assert.equal(go('d', 'down'), 'b');
    assert.equal(go('b', 'down'), 'c', 'after the last comes the first');
    assert.equal(go('c', 'up'), 'b');
    assert.equal(go('b', 'up'), 'd');
    assert.equal(go('d', 'right'), 'c');
    assert.equal(go('c', 'left'), 'd');
    assert.equal(go('d', 'left'), 'a', 'the way back is the way that was gone');
  });

  it('lead to the nearest node where no relation does, and nowhere where nothing lies', () => {
    const walk = createWalk();
    assert.equal(walk.next('far', 'left', picture, boxes), 'd');
    assert.equal(walk.next('far', 'right', picture, boxes), undefined);
    assert.equal(walk.next('a', 'down', picture, boxes), undefined);
  });

  it('forget a way that is not drawn any more, or was left', () => {
    const walk = createWalk();
    assert.equal(walk.next('a', 'right', picture, boxes), 'c');
    assert.equal(walk.next('d', 'left', picture, boxes), 'a', 'd was not reached by this way');
    const without = new Map([...boxes].filter(([id]) => id !== 'd'));
    assert.equal(walk.next('a', 'right', picture, without), 'c');
    assert.equal(walk.next('c', 'down', picture, without), 'b');
  });
});

describe('Typing a name', () => {
  const names = ['edge', 'app', 'Api-1', 'api-2', ''];

  it('goes to the next name with these letters, through all with one letter again', () => {
    const typed = createTypeAhead();
    assert.equal(typed.next('a', 0, names, 0), 1);
    assert.equal(typed.next('a', 0, names, 1), 2);
    assert.equal(typed.next('a', 5000, names, 2), 3);
    assert.equal(typed.next('p', 5000, names, 3), 3);
    assert.equal(typed.next('p', 5000, names, 3), 1, 'app');
    assert.equal(typed.next('x', 10_000, names, 0), undefined);
    assert.equal(typed.next('e', 20_000, names, -1), 0);
  });
});

describe('Rows of properties', () => {
  const anyObject = fc.dictionary(
    fc.string(),
    fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value))),
    {
      noNullPrototype: true,
    },
  );

  it('are one for each property of what is open, and no more', () => {
    fc.assert(
      fc.property(anyObject, (properties) => {
        const rows = openRows(properties, new Set(), new Map());
        assert.deepEqual(
          rows.map(({ name }) => name),
          Object.keys(properties),
        );
        assert.ok(rows.every(({ expanded }) => expanded !== true));
      }),
    );
  });

  it('found are those that hold what is searched, with all that they are in', () => {
    fc.assert(
      fc.property(anyObject, fc.constantFrom('a', '1', 'x'), (properties, text) => {
        const search = new RegExp(text, 'iu');
        const { rows, left } = matchingRows(properties, search, 50);
        const leaves = rows.filter(({ expanded }) => expanded === undefined);
        assert.ok(leaves.length <= 50 && (left === 0 || leaves.length === 50));
        for (const { path, value } of leaves)
          assert.ok(search.test(path) || search.test(typeof value === 'string' ? value : JSON.stringify(value)));
        let level = 0;
        for (const row of rows) {
          assert.ok(row.level <= level + 1, 'nobody is deeper than one below the row before');
          level = row.level;
        }
      }),
    );
  });
});
