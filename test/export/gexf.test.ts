import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gexf } from '../../src/export/data/gexf.ts';
import { typesOfAll } from '../../src/inventory/clouds.ts';
import { dataInputs, emptyInput, hostilePictures } from './dataInputs.ts';
import { assertGolden } from './golden.ts';
import { expectedCounts, graphReader, schemaCheck } from './graphReaders.ts';
import { gexfSchema } from './graphSchemas.ts';
import { inputFor, textOf } from './inputs.ts';
import { hostilePicture, networkPicture } from './pictures.ts';

describe('GEXF', () => {
  const read = graphReader('gexf');
  const check = schemaCheck(gexfSchema);

  for (const [name, open] of Object.entries(dataInputs)) {
    it(`keeps to its schema and is read by graphology with everything of the ${name} fixture`, async () => {
      const input = await open();
      const text = await textOf(gexf, input);
      check(text);
      const graph = read(text);
      const kinds = graph.mapEdges((_, { edgeKind }) => edgeKind);
      const counts = [
        graph.order,
        kinds.filter((kind) => kind === 'containment').length,
        kinds.filter((kind) => kind === 'relation').length,
      ];
      assert.deepEqual(counts, await expectedCounts(input));
      assert.match(text, new RegExp(`<nodes count="${graph.order}">`));
      assert.match(text, new RegExp(`<edges count="${graph.size}">`));
      assert.equal(await textOf(gexf, input), text);
    }).timeout(120_000);
  }

  it('looks as it did', async () => {
    assertGolden('network.gexf', await textOf(gexf, inputFor(networkPicture())));
    assertGolden('hostile.gexf', await textOf(gexf, inputFor(hostilePicture())));
  });

  it('colours nodes by what they are, sizes them by what is in them and tells the rest by more than colour', async () => {
    const types = typesOfAll('aws');
    const graph = read(await textOf(gexf, inputFor(networkPicture(), { typeOf: (type) => types.get(type) })));
    const nodeOf = (id: string): Record<string, unknown> =>
      graph.getNodeAttributes(graph.findNode((_, { resourceId }) => resourceId === id) ?? '');
    assert.deepEqual([nodeOf('vpc-1').color, nodeOf('vpc-1').size], ['rgb(130,80,223)', 7]);
    assert.deepEqual([nodeOf('i-web1').color, nodeOf('i-web1').size], ['rgb(188,76,0)', 4]);
    assert.deepEqual([nodeOf('sg-404').shape, nodeOf('i-web1').shape], ['square', undefined]);
    const shapes = graph.mapEdges((_, { basis, shape }) => [basis, shape]);
    assert.ok(shapes.length > 0 && shapes.every(([basis, shape]) => (basis === 'inferred') === (shape === 'dotted')));
    assert.ok(shapes.some(([basis]) => basis === 'inferred'));
  });

  it('keeps its structure whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePictures, async (picture) => {
        const input = inputFor(picture);
        const text = await textOf(gexf, input);
        check(text);
        const graph = read(text);
        const [nodes, contained, relations] = await expectedCounts(input);
        assert.deepEqual([graph.order, graph.size], [nodes, contained + relations]);
      }),
      { numRuns: 60 },
    );
  });

  it('says what it is and how to write it again', async () => {
    const text = await textOf(gexf, inputFor(networkPicture()));
    assert.match(text, /^Write it again: orrery export --profile corp-sso --format mermaid --output picture\.mmd$/m);
    assert.match(text, /<creator>Orrery 0\.1\.0<\/creator>/);
    assert.match(await textOf(gexf, emptyInput()), /^Nothing to show: there is nothing in the scope\.$/m);
  });
});
