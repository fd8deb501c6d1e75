import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cartographyLabel } from '../../src/export/data/cartographyLabels.ts';
import { cypher } from '../../src/export/data/cypher.ts';
import { cypherName, cypherString } from '../../src/export/data/cypherText.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { typesOfAll } from '../../src/inventory/clouds.ts';
import { commentsOf, lintCypher, type ParsedCypher, parseCypher } from './cypherParser.ts';
import { dataInputs, emptyInput, hostilePictures } from './dataInputs.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import { edge, hostileNames, hostilePicture, networkPicture, node, picture } from './pictures.ts';

describe('Cypher', () => {
  for (const [name, open] of Object.entries(dataInputs)) {
    it(`is understood by Neo4j's parser and holds everything of the ${name} fixture`, async () => {
      const input = await open();
      const text = await textOf(cypher, input);
      const parsed = parseCypher(text);
      assert.deepEqual(parsed.errors, []);
      await assertHolds(parsed, text, input);
      assert.equal(await textOf(cypher, input), text);
    }).timeout(180_000);
  }

  it('looks as it did', async () => {
    assertGolden('network.cypher', await textOf(cypher, inputFor(networkPicture())));
    assertGolden('hostile.cypher', await textOf(cypher, inputFor(hostilePicture())));
  });

  it('means something to Neo4j, too', async () => {
    const nodes = [
      node('aws:account:1', 'account', "it's"),
      node('vpc-1', 'vpc', '\\u0027', { parent: 'aws:account:1' }),
    ];
    const small = picture('small', {
      nodes,
      edges: [edge('vpc-1', 'aws:account:1', 'is managed by', { detail: '\\' })],
    });
    assert.deepEqual(lintCypher(await textOf(cypher, inputFor(small))), []);
    assert.notDeepEqual(lintCypher('MATCH (a) RETURN b;'), [], 'a mistake is told');
  }).timeout(60_000);

  it('calls nodes as Cartography does, and relationships by their verbs', async () => {
    const { labels } = parseCypher(await textOf(cypher, inputFor(networkPicture())));
    for (const label of ['AWSVpc', 'AWSEC2Subnet', 'AWSEC2SecurityGroup', 'AWSEC2Instance', 'OrreryResource']) {
      assert.ok(labels.includes(label), label);
    }
    for (const type of ['CONTAINS', 'ROUTES_TO', 'IS_PROTECTED_BY', 'ALLOWS_TRAFFIC_FROM'])
      assert.ok(labels.includes(type), type);
    assert.equal(cartographyLabel('aws.sso.application'), 'AwsSsoApplication');
    assert.equal(cartographyLabel('`) DETACH DELETE n //'), 'DETACHDELETEN');
    assert.equal(cartographyLabel('💣'), 'UnknownType');
  });

  it('has one label for each resource type, which needs no backticks', () => {
    const labels = [...typesOfAll().keys()].map(cartographyLabel);
    assert.equal(new Set(labels).size, labels.length);
    assert.ok(labels.every((label) => /^[A-Z][A-Za-z0-9]+$/.test(label)));
  });

  it('owns everything of an account by RESOURCE, whatever lies between', async () => {
    const nodes = [
      node('aws:account:111111111111', 'account', 'payments'),
      node('vpc-1', 'vpc', 'payments', { parent: 'aws:account:111111111111' }),
      node('subnet-1', 'subnet', 'private', { parent: 'vpc-1' }),
    ];
    const text = await textOf(cypher, inputFor(picture('small', { nodes })));
    const [, owned = ''] =
      /UNWIND \[\n((?:(?! AS row)[\s\S])*)\n\] AS row\n.*\n.*\nMERGE \(from\)-\[relation:RESOURCE\]/.exec(
        text.slice(text.lastIndexOf('UNWIND')),
      ) ?? [];
    assert.deepEqual(
      owned.split(',\n').map((row) => row.trim()),
      ["{from: 'aws:account:111111111111', to: 'vpc-1'}", "{from: 'aws:account:111111111111', to: 'subnet-1'}"],
    );
  });

  it('writes strings that are read as they were, and in which no escape begins by chance', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('\\', 'u', '0027', "'", '"', '`', '\n', '//', '*/', ';', '\\u005c', ...hostileNames))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const { errors, strings } = parseCypher(`RETURN ${cypherString(value)};`);
        assert.deepEqual([errors, strings], [[], [value.toWellFormed()]]);
        // Before Cypher 25 an escape counts wherever it stands: with all of them read first, the string must stay whole.
        const early = cypherString(value).replace(/\\u([0-9a-f]{4})/g, (whole, unit) =>
          unit === '0075' ? 'u' : /[\\']/.test(String.fromCharCode(Number.parseInt(unit, 16))) ? '!' : whole,
        );
        assert.ok(!early.includes('!'), 'no quote and no backslash is written as an escape');
        assert.match(early, /^'(?:[^'\\]|\\.)*'$/s);
      }),
    );
  });

  it('lets no name end a comment', async () => {
    const text = await textOf(cypher, inputFor(hostilePicture(['\\u000aMATCH (n) DETACH DELETE n; //', 'C:\\users'])));
    const comments = text.slice(0, text.indexOf('CREATE CONSTRAINT')).trim();
    assert.ok(comments.split('\n').every((line) => line.startsWith('// ')));
    assert.match(comments, /\/u000aMATCH/);
    assert.ok(!comments.includes('\\u'));
  });

  it('names properties by what needs no backticks', () => {
    assert.deepEqual(['State.Name', 'sku.name', 'a`b', '1st'].map(cypherName), [
      'State_Name',
      'sku_name',
      'a_b',
      '_1st',
    ]);
  });

  it('keeps its structure whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePictures, async (made) => {
        const input = inputFor(made);
        const text = await textOf(cypher, input);
        const parsed = parseCypher(text);
        assert.deepEqual(parsed.errors, []);
        await assertHolds(parsed, text, input);
      }),
      { numRuns: 25 },
    );
  }).timeout(120_000);

  it('says what it is and how to write it again in comments', async () => {
    const comments = commentsOf(await textOf(cypher, inputFor(networkPicture())));
    assert.match(comments[0] ?? '', /^\/\/ Written by Orrery 0\.1\.0\./);
    assert.equal(
      comments.at(-1),
      '// Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd',
    );
    assert.match(await textOf(cypher, emptyInput()), /^\/\/ Nothing to show: there is nothing in the scope\.$/m);
  });
});

/** One row for each node, containment and relation, with their exact ids; every row in a batch of 500 at most. */
async function assertHolds({ strings, statements }: ParsedCypher, text: string, input: ExportInput): Promise<void> {
  const { resources, others, relations } = await input.excerpt();
  const rows = (text.match(/^ {2}\{(?:id|from): '/gm) ?? []).length;
  const known = new Set(resources.map(({ id }) => id));
  const contained = resources.filter(({ parent }) => parent !== undefined && known.has(parent)).length;
  const least = resources.length + others.length + contained + relations.length;
  assert.ok(rows >= least && rows <= least + resources.length, `${rows} rows for ${least}`);
  const batches = text
    .split('UNWIND [')
    .slice(1)
    .map((batch) => (batch.match(/^ {2}\{/gm) ?? []).length);
  assert.equal(statements, batches.length + 1);
  assert.ok(batches.every((size) => size > 0 && size <= 500));
  const told = new Set(strings);
  for (const { id } of [...resources, ...others]) assert.ok(told.has(id.toWellFormed()), id);
}
