import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphml } from '../../src/export/data/graphml.ts';
import { xmlText } from '../../src/export/data/xmlText.ts';
import { visibleText } from '../../src/export/visibleText.ts';
import { dataInputs, emptyInput, hostilePictures } from './dataInputs.ts';
import { assertGolden } from './golden.ts';
import { expectedCounts, graphReader, schemaCheck } from './graphReaders.ts';
import { graphmlSchema } from './graphSchemas.ts';
import { inputFor, textOf } from './inputs.ts';
import { hostilePicture, networkPicture } from './pictures.ts';

describe('GraphML', () => {
  const read = graphReader('graphml');
  const check = schemaCheck(graphmlSchema);

  for (const [name, open] of Object.entries(dataInputs)) {
    it(`keeps to its schema and is read by graphology with everything of the ${name} fixture`, async () => {
      const input = await open();
      const text = await textOf(graphml, input);
      check(text);
      const graph = read(text);
      const kinds = graph.mapEdges((_, { kind }) => kind);
      assert.deepEqual(
        [
          graph.order,
          kinds.filter((kind) => kind === 'containment').length,
          kinds.filter((kind) => kind === 'relation').length,
        ],
        await expectedCounts(input),
      );
      assert.equal(await textOf(graphml, input), text);
    }).timeout(120_000);
  }

  it('looks as it did', async () => {
    assertGolden('network.graphml', await textOf(graphml, inputFor(networkPicture())));
    assertGolden('hostile.graphml', await textOf(graphml, inputFor(hostilePicture())));
  });

  it('tells what is in what by edges, and of each node and edge what is known of it', async () => {
    const graph = read(await textOf(graphml, inputFor(networkPicture())));
    const nodeOf = (id: string): string => graph.findNode((_, { resourceId }) => resourceId === id) ?? '';
    assert.deepEqual(graph.getNodeAttributes(nodeOf('i-web2')), {
      label: 'payments-api-2',
      resourceId: 'i-web2',
      type: 'aws.ec2.instance',
      typeTitle: 'Instance',
      account: '111111111111',
      accountName: 'payments-prod',
      region: 'eu-west-1',
      parent: 'subnet-2',
      path: 'payments › private-a',
      content: 0,
      inScope: true,
      tags: '{"Name":"payments-api-2","team":"payments"}',
      readAt: '2026-03-01T09:30:00.000Z',
      console: 'https://console.aws.amazon.com/go?id=i-web2',
    });
    assert.equal(graph.getNodeAttribute(nodeOf('sg-404'), 'missing'), 'not-found');
    assert.equal(graph.getNodeAttribute(nodeOf('vpc-1'), 'content'), 13);
    const between = (from: string, to: string): string | undefined =>
      graph.findOutEdge(nodeOf(from), (_, __, ___, target) => target === nodeOf(to));
    assert.equal(graph.getEdgeAttribute(between('subnet-2', 'i-web2'), 'verb'), 'contains');
    const routes = between('rtb-1', 'igw-1');
    assert.deepEqual(graph.getEdgeAttributes(routes), {
      label: 'routes to',
      kind: 'relation',
      verb: 'routes to',
      basis: 'stated',
      evidence: 'Some.Path: 0.0.0.0/0',
    });
  });

  it('shows any names as text', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePictures, async (picture) => {
        const input = inputFor(picture);
        const text = await textOf(graphml, input);
        check(text);
        const graph = read(text);
        const { resources } = await input.excerpt();
        const [nodes, contained, relations] = await expectedCounts(input);
        assert.deepEqual([graph.order, graph.size], [nodes, contained + relations]);
        const labels = graph.mapNodes((_, { label }) => label);
        // XML cannot hold two characters that JSON and databases can.
        const shown = (name: string): string => visibleText(name).replace(/[\ufffe\uffff]/g, (mark) => xmlText(mark));
        assert.deepEqual(
          labels,
          resources.map(({ id, name }) => shown(name) || shown(id)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('says what it is, what is missing and how to write it again', async () => {
    const text = await textOf(graphml, inputFor(networkPicture()));
    assert.match(text, /^Write it again: orrery export --profile corp-sso --format mermaid --output picture\.mmd$/m);
    assert.match(text, /^Content: 14 resources, 15 relations, 3 things outside of the scope at their ends\.$/m);
    assert.match(await textOf(graphml, emptyInput()), /^Nothing to show: there is nothing in the scope\.$/m);
  });
});
