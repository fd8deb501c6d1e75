import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Graph, type GraphResource } from '../../src/model/graph.ts';
import type { Relation } from '../../src/model/relation.ts';
import type { Verb } from '../../src/model/verbs.ts';

const thing = (id: string, parent?: string): GraphResource => ({
  id,
  type: 'test.thing',
  name: id,
  ...(parent === undefined ? {} : { parent }),
});
const relation = (from: string, verb: Verb, to: string): Relation => ({
  from,
  verb,
  to,
  basis: 'stated',
  evidence: [{ resource: from, path: 'Thing' }],
});

describe('graph', () => {
  const names = (graph: Graph, indexes: Iterable<number>) => [...indexes].map((index) => graph.node(index).id);

  it('walks containment both ways', () => {
    const graph = new Graph(
      [thing('vpc'), thing('subnet', 'vpc'), thing('instance', 'subnet'), thing('lost', 'gone')],
      [],
    );
    const at = (id: string) => graph.indexOf(id) ?? -1;
    assert.deepEqual(names(graph, graph.roots()), ['vpc', 'lost']);
    assert.deepEqual(names(graph, graph.descendants(at('vpc'))), ['subnet', 'instance']);
    assert.deepEqual(names(graph, graph.ancestors(at('instance'))), ['subnet', 'vpc']);
  });

  it('does not walk in circles when facts say that things contain each other', () => {
    const graph = new Graph(
      [thing('a', 'c'), thing('b', 'a'), thing('c', 'b'), thing('self', 'self'), thing('d', 'b')],
      [],
    );
    for (let index = 0; index < graph.size; index++) {
      assert.ok(graph.ancestors(index).length < graph.size);
      assert.ok(graph.descendants(index).length < graph.size);
    }
    assert.equal(graph.roots().length, 2);
  });

  it('follows dependency in the direction that the verb gives it', () => {
    const graph = new Graph(
      [thing('instance'), thing('volume'), thing('group'), thing('other group')],
      [
        relation('volume', 'is attached to', 'instance'),
        relation('instance', 'is protected by', 'group'),
        relation('group', 'allows traffic from', 'other group'),
      ],
    );
    const instance = graph.indexOf('instance') ?? -1;
    const volume = graph.indexOf('volume') ?? -1;
    assert.deepEqual(names(graph, graph.dependencies(instance).keys()), ['group', 'volume']);
    assert.deepEqual(names(graph, graph.dependents(volume).keys()), ['instance']);
    assert.deepEqual(names(graph, graph.neighbours(graph.indexOf('group') ?? -1)), ['other group', 'instance']);
  });

  it('refuses a relation to something it does not hold', () => {
    assert.throws(() => new Graph([thing('a')], [relation('a', 'uses', 'b')]), RangeError);
  });

  it('reaches exactly what repeated single steps reach, and dependents mirror dependencies', () => {
    const size = 12;
    const edges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 40 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const things = Array.from({ length: size }, (_, index) => thing(String(index)));
        const graph = new Graph(
          things,
          pairs.map(([from, to]) => relation(String(from), 'uses', String(to))),
        );
        for (let index = 0; index < size; index++) {
          const stepwise = new Set([index]);
          for (let round = 0; round < size; round++) {
            for (const at of [...stepwise]) for (const next of graph.dependencies(at, 1).keys()) stepwise.add(next);
          }
          stepwise.delete(index);
          assert.deepEqual([...graph.dependencies(index).keys()].sort(), [...stepwise].sort());
          for (const [other, hops] of graph.dependencies(index)) assert.equal(graph.dependents(other).get(index), hops);
        }
      }),
    );
  });

  it('cuts out a part with the containment and relations inside it', () => {
    const graph = new Graph(
      [thing('vpc'), thing('a', 'vpc'), thing('b', 'vpc'), thing('c')],
      [relation('a', 'uses', 'b'), relation('a', 'uses', 'c')],
    );
    const part = graph.subgraph(['vpc', 'a', 'b'].map((id) => graph.indexOf(id) ?? -1));
    assert.equal(part.size, 3);
    assert.deepEqual(part.relations, [relation('a', 'uses', 'b')]);
    assert.equal(part.parent(part.indexOf('b') ?? -1), part.indexOf('vpc'));
  });
});
