import assert from 'node:assert/strict';
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { computeGraph } from '../../src/inventory/graph.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { Resource } from '../../src/model/resource.ts';
import { preferred } from '../../src/store/preferred.ts';
import { anyEstate, types } from '../relate/anyEstate.ts';
import { plainGraph } from '../relate/plainGraph.ts';

const typesById = new Map(types.map((type) => [type.id, type]));
const nodesOf = (graph: Graph) => Array.from({ length: graph.size }, (_, index) => graph.node(index));

describe('computing a graph', () => {
  it('finds what a walk through everything for every question finds, with the same evidence in the same order', () => {
    const seen = { relations: 0, references: 0, inferred: 0, shared: 0, reasons: new Set<string>() };
    fc.assert(
      fc.property(anyEstate, ({ resources, coverage }) => {
        const graph = computeGraph({ resources: () => resources, coverage, types: typesById });
        const expected = plainGraph(resources, coverage, types);
        assert.deepEqual(graph.relations, expected.relations);
        assert.deepEqual(nodesOf(graph), expected.nodes);
        for (const { verb, basis, evidence } of graph.relations) {
          seen.relations += 1;
          if (verb === 'references') seen.references += 1;
          if (basis === 'inferred') seen.inferred += 1;
          if (evidence.length > 1) seen.shared += 1;
        }
        for (let index = 0; index < graph.size; index++) seen.reasons.add(graph.stub(index)?.reason ?? 'known');
      }),
      { numRuns: 600, seed: 3 },
    );
    const { relations, references, inferred, shared, reasons } = seen;
    assert.ok(Math.min(relations, references, inferred, shared) > 20, 'the estates have everything in them');
    assert.deepEqual([...reasons].sort(), ['known', 'not-found', 'not-read', 'other-account', 'unknown-type']);
  });

  it('reads the resources twice, one by one, and holds the properties of none', () => {
    const collect = collector();
    const before = megabytes(collect);
    const held: number[] = [];
    let handedOut = 0;
    function* resources(): Generator<Resource> {
      for (let at = 0; at < 100; at++) {
        handedOut += 1;
        if (at % 25 === 24) held.push(megabytes(collect) - before);
        yield {
          id: `arn:aws:test:eu-west-1:111111111111:host/host-${String(at).padStart(2, '0')}`,
          type: 'host',
          name: `host ${at}`,
          tags: { note: `${at}`.repeat(10) },
          properties: {
            Peer: { Host: 'host-00' },
            Notes: Array.from({ length: 20_000 }, (_, line) => `${at} ${line}`),
          },
        };
      }
    }
    const graph = computeGraph({ resources, coverage: [], types: typesById });
    held.push(megabytes(collect) - before);
    assert.equal(graph.relations.length, 2 * 99);
    assert.equal(handedOut, 2 * 100);
    // All of them are about 60 MB.
    assert.ok(Math.max(...held) < 20, `held ${held.map((size) => size.toFixed(0)).join(', ')} MB`);
  });

  it('does not mind what came or went between the two times', () => {
    const host = (name: string, peer: string): Resource => ({
      id: `arn:aws:test:eu-west-1:111111111111:host/${name}`,
      type: 'host',
      name,
      account: '111111111111',
      region: 'eu-west-1',
      tags: {},
      properties: { See: peer },
    });
    const times = [
      [host('host-a', 'host-b'), host('host-b', 'host-a')],
      [host('host-b', 'host-a'), host('host-c', 'host-a')],
    ];
    const graph = computeGraph({ resources: () => times.shift() ?? [], coverage: [], types: typesById });
    assert.deepEqual(
      graph.relations.map(({ from, to }) => [from.slice(-1), to.slice(-1)]),
      [['b', 'a']],
    );
  });

  it('is the same whichever of two accounts saw a thing first, and reads sightings as they are asked for', () => {
    const sighting = (id: string, under: string, parent?: string) => ({
      ...{ id, under, type: 'host', name: under, account: '1', tags: {}, properties: {} },
      ...(parent === undefined ? {} : { parent }),
    });
    const guest = sighting('b', 'region of 2');
    const owner = sighting('b', 'region of 1', 'subnet');
    for (const both of [
      [guest, owner],
      [owner, guest],
    ]) {
      const read: string[] = [];
      const stream = function* () {
        for (const one of [sighting('a', 'region of 1'), ...both, sighting('c', 'region of 1')]) {
          read.push(one.id);
          yield one;
        }
      };
      const resources = preferred(stream());
      assert.equal(resources.next().value?.id, 'a');
      assert.deepEqual(read, ['a', 'b']);
      const [chosen, last] = [...resources];
      assert.equal(chosen?.name, 'region of 1');
      assert.equal(last?.id, 'c');
      assert.ok(chosen !== undefined && !('under' in chosen));
    }
  });
});

function collector(): () => void {
  v8.setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

/** What is alive now. */
function megabytes(collect: () => void): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
