import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Graph } from '../../src/model/graph.ts';
import type { Relation } from '../../src/model/relation.ts';
import { usualBudget } from '../../src/picture/budget.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { PictureFacts } from '../../src/picture/facts.ts';
import { outsideLimit } from '../../src/picture/outside.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { type Detail, defaultView, type Filter, type Grouping, type View } from '../../src/picture/view.ts';
import { Estate, types } from './estate.ts';

const typeNames = [...types.keys()].map((id) => id.replace('test.', ''));
const hostileNames = ['web', '', 'x"];import os#', '<img src=x onerror=alert(1)>', 'a\nb', '\u202Eevil', '🪐', 'web'];

/** An estate of up to 300 things, each inside an earlier one or at the top; some of the last are stubs. */
const estates: fc.Arbitrary<Estate> = fc
  .record({
    things: fc.array(
      fc.record({
        // Some types are frequent, so that there are many siblings of one.
        type: fc.oneof(fc.nat(), fc.constantFrom(2, 10, 11)),
        name: fc.nat(),
        parent: fc.option(fc.nat(), { freq: 8 }),
        tags: fc.option(
          fc.constantFrom({ app: 'shop' }, { app: 'search' }, { App: ' ' }, { team: 'a' }, { team: 'b' }),
        ),
        byProvider: fc.nat({ max: 8 }),
      }),
      { minLength: 1, maxLength: 300, size: 'max' },
    ),
    stubs: fc.array(fc.option(fc.nat()), { maxLength: 5 }),
    relations: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 120, size: 'max' }),
  })
  .map(({ things, stubs, relations }) => {
    const estate = new Estate();
    const pick = <Item>(list: readonly Item[], at: number): Item => list[at % list.length]!;
    for (const [at, { type, name, parent, tags, byProvider }] of things.entries()) {
      const inside = parent === null || at === 0 ? undefined : `thing ${Math.floor((parent % at) / 3)}`;
      estate.add(pick(typeNames, type), pick(hostileNames, name), inside, `thing ${at}`, {
        ...(tags === null ? {} : { tags }),
        ...(byProvider === 0 ? { byProvider: true } : {}),
      });
    }
    for (const [at, parent] of stubs.entries()) {
      const inside = parent === null ? undefined : `thing ${parent % things.length}`;
      estate.stub('network', `stub ${at}`, 'not-found', inside);
    }
    const ids = [...estate.resources, ...estate.stubs].map(({ id }) => id);
    for (const [from, to] of relations) estate.relate(pick(ids, from), 'uses', pick(ids, to));
    return estate;
  });

const questions = estates.chain((estate) => {
  // Earlier things hold later ones: mostly containers.
  const ids = estate.resources.map(({ id }) => id).slice(0, Math.ceil(estate.resources.length / 6));
  const view: fc.Arbitrary<View> = fc
    .record({
      root: fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 1 }),
      hiddenTypes: fc.subarray([...types.keys()], { maxLength: 4 }),
      opened: fc.array(fc.constantFrom(...ids), { maxLength: 4 }),
      folded: fc.array(fc.constantFrom(...ids), { maxLength: 4 }),
      group: fc.constantFrom<Grouping[]>('place', 'account', 'network', 'application', 'tag:team'),
      detail: fc.constantFrom<Detail[]>('everything', 'calm', 'essentials'),
      filter: fc.constantFrom<Filter[]>({}, {}, { tags: { app: [] } }, { types: ['test.server', 'test.disk'] }),
      depth: fc.option(fc.nat({ max: 4 })),
    })
    .map(({ root, depth, ...rest }) => ({ ...defaultView(root), ...rest, ...(depth === null ? {} : { depth }) }));
  return fc.record({ estate: fc.constant(estate), view });
});

const holds = (law: (facts: PictureFacts, view: View, estate: Estate) => void): void =>
  fc.assert(
    fc.property(questions, ({ estate, view }) => law(estate.facts(), view, estate)),
    { numRuns: 100 },
  );

/** Ids of the root and all inside it, or of everything but stubs that belong nowhere. */
function insideOf(graph: Graph, view: View): Set<string> {
  const root = view.root === undefined ? undefined : graph.indexOf(view.root)!;
  const nodes =
    root === undefined ? Array.from({ length: graph.size }, (_, at) => at) : [root, ...graph.descendants(root)];
  return new Set(
    nodes
      .filter((node) => root !== undefined || graph.parent(node) !== undefined || graph.stub(node) === undefined)
      .map((node) => graph.node(node).id),
  );
}

/** Ids inside that hidden types and the filter leave, whatever the detail is. */
function visible(graph: Graph, view: View): string[] {
  const hasType = (id: string) => view.hiddenTypes.includes(graph.node(graph.indexOf(id)!).type) && id !== view.root;
  const passes = (id: string) => {
    const node = graph.node(graph.indexOf(id)!);
    const { tags, types: wanted } = view.filter;
    if (hasType(id)) return false;
    if (wanted !== undefined) return wanted.includes(node.type);
    return tags === undefined || ('tags' in node && node.tags !== undefined && 'app' in node.tags);
  };
  return [...insideOf(graph, view)].filter((id) => {
    if (hasType(id)) return false;
    const content = graph.descendants(graph.indexOf(id)!).map((node) => graph.node(node).id);
    return id === view.root || passes(id) || content.some(passes);
  });
}

/** The drawn node that a thing stands in: itself, or the nearest drawn thing around it. */
function drawnFor(graph: Graph, picture: Picture, id: string): string | undefined {
  const drawn = new Set(picture.nodes.map((node) => node.id));
  const at = graph.indexOf(id)!;
  return [at, ...graph.ancestors(at)].map((node) => graph.node(node).id).find((candidate) => drawn.has(candidate));
}

/** Ids of what a picture draws inside one of its nodes. Parents stand first. */
function drawnInside({ nodes }: Picture, id: string): Set<string> {
  const inside = new Set<string>();
  for (const node of nodes) {
    if (node.parent !== undefined && (node.parent === id || inside.has(node.parent))) inside.add(node.id);
  }
  return inside;
}

const shapeOf = ({ view: _, ...rest }: Picture): object => rest;

describe('every containment picture', () => {
  it('draws each thing once, inside a node that stands before it, and connects only what it draws', () => {
    holds((facts, view) => {
      const picture = drawPicture(facts, view);
      const seen = new Set<string>();
      for (const node of picture.nodes) {
        assert.ok(!seen.has(node.id));
        if (node.parent !== undefined) assert.ok(seen.has(node.parent));
        if (node.outside) assert.equal(node.parent, undefined);
        seen.add(node.id);
      }
      for (const edge of picture.edges) {
        assert.ok(seen.has(edge.from) && seen.has(edge.to) && edge.from !== edge.to);
        assert.equal(
          edge.verbs.reduce((sum, { count }) => sum + count, 0),
          edge.count,
        );
      }
      assert.equal(new Set(picture.edges.map(({ id }) => id)).size, picture.edges.length);
    });
  });

  it('accounts for every resource that is not hidden: drawn, counted in what it is folded into, or left out by detail', () => {
    holds((facts, view) => {
      const { graph } = facts;
      const picture = drawPicture(facts, view);
      const expected = visible(graph, view).filter((id) => graph.stub(graph.indexOf(id)!) === undefined);
      const inside = picture.nodes.filter((node) => !node.outside);
      const drawn = inside.filter((node) => node.stub === undefined && !node.group).length;
      const folded = inside.filter((node) => node.kind !== 'container').reduce((sum, node) => sum + node.content, 0);
      const missing = expected.length - drawn - folded - picture.hiddenByDetail;
      // Places whose content moved into groups are left out.
      const places = expected.filter((id) => types.get(graph.node(graph.indexOf(id)!).type)?.isPlace).length;
      assert.ok(view.group === 'place' ? missing === 0 : missing >= 0 && missing <= places);
    });
  });

  it('tells of each group what it holds', () => {
    holds((facts, view) => {
      const { nodes } = drawPicture(facts, view);
      for (const group of nodes.filter((node) => node.group && node.kind === 'container')) {
        const own = nodes.filter(({ parent }) => parent === group.id);
        const content = own.reduce((sum, node) => sum + node.content + (node.group || node.stub ? 0 : 1), 0);
        assert.equal(group.content, content);
        assert.equal(facts.graph.indexOf(group.id), undefined);
      }
    });
  });

  it('stays within its budget, whatever is opened, and says what it folded for that', () => {
    holds((facts, view) => {
      const budget = { nodes: 110, edges: 20 };
      const opened = facts.graph.roots().map((node) => facts.graph.node(node).id);
      const all = { ...view, opened: [...view.opened, ...opened], folded: [] };
      const picture = drawPicture(facts, all, budget);
      assert.ok(picture.nodes.length <= budget.nodes && picture.edges.length <= budget.edges);
      const kinds = new Map(picture.nodes.map(({ id, kind }) => [id, kind]));
      for (const { id } of picture.foldedForRoom) assert.ok(kinds.get(id) !== 'container');
      for (const id of opened) {
        if (kinds.get(id) === 'folded') assert.ok(picture.foldedForRoom.some((folded) => folded.id === id));
      }
    });
  });

  it('is larger than a small budget only where what lies directly in its root is, and then shows nothing else', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 60 }), ({ estate, view }, nodes) => {
        const picture = drawPicture(estate.facts(), view, { nodes, edges: nodes });
        assert.ok(picture.edges.length <= nodes);
        if (picture.nodes.length <= nodes) return;
        for (const { parent, outside } of picture.nodes)
          assert.ok(!outside && (parent === undefined || parent === view.root));
      }),
      { numRuns: 100 },
    );
  });

  it('never shows a hidden type, except as its root', () => {
    holds((facts, view) => {
      const { nodes } = drawPicture(facts, view);
      for (const node of nodes) assert.ok(node.id === view.root || !view.hiddenTypes.includes(node.type));
    });
  });

  it('draws every relation whose ends are drawn or folded into different things, and no other', () => {
    holds((facts, asked) => {
      const { graph } = facts;
      const plain: View = { ...asked, group: 'place', filter: {}, detail: 'everything' };
      const before = drawPicture(facts, { ...plain, opened: [] });
      // With every group open, containment alone says what stands for what.
      const groups = before.nodes.filter((node) => node.group).map(({ id }) => id);
      const view = { ...plain, opened: [...plain.opened, ...groups] };
      const picture = drawPicture(facts, view);
      if (picture.nodes.some((node) => node.group && node.kind === 'folded')) return;
      const inside = insideOf(graph, view);
      const hidden = (id: string) => id !== view.root && view.hiddenTypes.includes(graph.node(graph.indexOf(id)!).type);
      const outside = new Set(picture.nodes.filter((node) => node.outside).map((node) => node.id));
      const standIn = (id: string) => {
        if (inside.has(id)) return drawnFor(graph, picture, id);
        return outside.has(id) ? id : undefined;
      };
      const contains = (container: string, id: string) =>
        graph.ancestors(graph.indexOf(id)!).includes(graph.indexOf(container)!);
      const expected = graph.relations.filter((relation) => {
        const [from, to] = [standIn(relation.from), standIn(relation.to)];
        if (from === undefined || to === undefined || from === to) return false;
        return !hidden(relation.from) && !hidden(relation.to) && !contains(from, to) && !contains(to, from);
      });
      assert.equal(
        picture.edges.reduce((sum, { count }) => sum + count, 0),
        expected.length,
      );
      assert.ok(picture.edges.length <= usualBudget.edges && outside.size <= outsideLimit);
    });
  });

  it('does not depend on the order of facts', () => {
    const shuffled = fc.tuple(questions, fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(shuffled, ([{ estate, view }, numbers]) => {
        const shuffle = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => [numbers.next().value as number, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const relations: Relation[] = shuffle(estate.relations);
        const graph = new Graph(shuffle(estate.resources), relations, shuffle(estate.stubs));
        assert.deepEqual(drawPicture({ ...estate.facts(), graph }, view), drawPicture(estate.facts(), view));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same again after something was opened and folded, or folded and opened', () => {
    holds((facts, view) => {
      const plain = { ...view, opened: [], folded: [] };
      const before = drawPicture(facts, plain);
      for (const { id, kind } of before.nodes.filter((node) => !node.outside).slice(0, 20)) {
        if (kind !== 'container' && kind !== 'folded') continue;
        const again =
          kind === 'folded' ? { ...plain, opened: [id], folded: [id] } : { ...plain, opened: [id], folded: [] };
        assert.deepEqual(shapeOf(drawPicture(facts, again)), shapeOf(before));
      }
    });
  });

  it('keeps everything where it was when something is opened, and hides only its content when it is folded', () => {
    holds((facts, view) => {
      const plain = { ...view, opened: [], folded: [] };
      const before = drawPicture(facts, plain);
      for (const node of before.nodes.filter((candidate) => !candidate.outside).slice(0, 10)) {
        const others = (picture: Picture) =>
          new Map(
            picture.nodes.filter(({ id, outside }) => id !== node.id && !outside).map((one) => [one.id, one.kind]),
          );
        const opened = others(drawPicture(facts, { ...plain, opened: [node.id] }));
        for (const [id, kind] of others(before)) assert.equal(opened.get(id), kind);
        const folded = others(drawPicture(facts, { ...plain, folded: [node.id] }));
        const inside = drawnInside(before, node.id);
        for (const [id, kind] of others(before)) assert.equal(folded.get(id), inside.has(id) ? undefined : kind);
      }
    });
  });
});
