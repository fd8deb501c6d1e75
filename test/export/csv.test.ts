import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv } from '../../src/export/data/csv.ts';
import { plainText } from '../../src/export/data/plainText.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { dataInputs, hostilePictures } from './dataInputs.ts';
import { assertGolden } from './golden.ts';
import { inputFor } from './inputs.ts';
import { hostilePicture, networkPicture, organizationPicture } from './pictures.ts';

type Row = Readonly<Record<string, string>>;

/** What OWASP says begins a formula, as a field of a file that is parted by commas or by semicolons. */
const computed = /^\s*[=+\-@＝＋－＠]/;
const number = /^-?\d+(\.\d+)?$/;

describe('CSV exports', () => {
  const textsOf = async (input: ExportInput): Promise<Readonly<Record<string, string>>> => {
    const files = await csv.write(input);
    const decode = new TextDecoder('utf-8', { ignoreBOM: true });
    return Object.fromEntries(
      files.map(({ suffix = '', content }) => [suffix, typeof content === 'string' ? content : decode.decode(content)]),
    );
  };
  const rowsOf = (text: string | undefined): Row[] => parse(text ?? '', { bom: true, columns: true });

  for (const [name, open] of Object.entries(dataInputs)) {
    it(`hold a row for everything of the ${name} fixture`, async () => {
      const input = await open();
      const texts = await textsOf(input);
      const { resources, relations, others, coverage } = await input.excerpt();
      assert.deepEqual(Object.keys(texts), ['-resources', '-relations', '-others', '-coverage', '-about']);
      assert.deepEqual(
        rowsOf(texts['-resources']).map(({ id, parent, tags, properties }) => [
          id?.replace(/^'/, ''),
          parent?.replace(/^'/, ''),
          JSON.parse(tags ?? ''),
          JSON.parse(properties ?? ''),
        ]),
        resources.map(({ id, parent = '', tags, properties }) => [shown(id), shown(parent), tags, properties]),
      );
      assert.equal(rowsOf(texts['-relations']).length, relations.length);
      assert.equal(rowsOf(texts['-others']).length, others.length);
      assert.deepEqual(
        rowsOf(texts['-coverage']).map(({ count }) => Number(count)),
        coverage.map(({ count }) => count),
      );
      assert.deepEqual(await textsOf(input), texts);
    }).timeout(60_000);
  }

  it('look as they did', async () => {
    const texts = await textsOf(inputFor(organizationPicture()));
    for (const [suffix, text] of Object.entries(texts)) assertGolden(`organization${suffix}.csv`, text);
  });

  it('begin with a byte order mark and end lines with CR LF', async () => {
    for (const text of Object.values(await textsOf(inputFor(networkPicture())))) {
      assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'));
      assert.equal(text.replaceAll('\r\n', '').search(/[\r\n]/), -1);
    }
  });

  it('hold no cell that a spreadsheet computes, parted by commas or by semicolons', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePictures, async (picture) => {
        const input = inputFor(picture);
        const { resources } = await input.excerpt();
        const texts = await textsOf(input);
        assert.equal(rowsOf(texts['-resources']).length, resources.length);
        for (const text of Object.values(texts)) {
          const rows = parse(text, { bom: true });
          assert.equal(new Set(rows.map((cells) => cells.length)).size, 1);
          for (const cell of rows.flat()) assert.ok(number.test(cell) || !computed.test(cell), cell);
          for (const cell of text.split(/[;\n]/).slice(1)) assert.ok(!computed.test(cell), cell);
        }
        assert.deepEqual(
          rowsOf(texts['-resources']).map(({ tags }) => JSON.parse(tags ?? '')),
          resources.map(({ tags }) => tags),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('put an apostrophe before what would be computed, and leave numbers and what only holds such a mark', async () => {
    const names = ['=1+1', '-1', '- dash', '@SUM(A1)', '＝1', 'a;=1', 'a-b', "it's", '007', '\t=1', ' =1'];
    const rows = rowsOf((await textsOf(inputFor(hostilePicture(names))))['-resources']);
    assert.deepEqual(
      rows.filter((_, at) => at % 2 === 0).map(({ name }) => name),
      ["'=1+1", '-1', "'- dash", "'@SUM(A1)", "'＝1", "a;'=1", 'a-b', "it's", '007', '␉=1', "' =1"],
    );
  });

  it('name both ends of a relation, in the scope and out of it', async () => {
    const relations = rowsOf((await textsOf(inputFor(networkPicture())))['-relations']);
    const { evidence, ...last } = relations.at(-1) ?? {};
    assert.deepEqual(last, {
      from: 'pcx-1',
      fromTitle: 'Peering connection',
      fromName: 'payments-to-shared',
      verb: 'connects',
      to: 'vpc-9',
      toTitle: 'VPC',
      toName: 'vpc-0shared',
      basis: 'stated',
    });
    assert.deepEqual(JSON.parse(evidence ?? ''), [{ path: 'Some.Path', resource: 'pcx-1' }]);
  });

  it('say what they are and how to write them again', async () => {
    const input = inputFor(networkPicture());
    const about = new Map(rowsOf((await textsOf(input))['-about']).map(({ key = '', value }) => [key, value]));
    assert.equal(about.get('profile'), 'corp-sso');
    assert.equal(about.get('readAt'), '2026-03-01T09:30:00.000Z');
    assert.equal(about.get('resources'), String((await input.excerpt()).resources.length));
    assert.equal(about.get('command'), input.header.command);
    assert.equal(about.get('sample'), 'false');
  });
});

/** Ids as cells show them, without the apostrophe that may stand before them. */
function shown(id: string): string {
  return plainText(id)
    .replace(/^'/, '')
    .replace(/;(?=\s*[=+\-@＝＋－＠])/g, ";'");
}
