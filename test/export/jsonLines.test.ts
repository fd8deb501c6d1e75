import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { json } from '../../src/export/data/json.ts';
import { jsonLines } from '../../src/export/data/jsonLines.ts';
import { textContent } from '../../src/export/data/textContent.ts';
import { dataInputs, hostilePictures } from './dataInputs.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import { organizationPicture } from './pictures.ts';

type Line = { readonly kind: string } & Readonly<Record<string, unknown>>;

describe('JSON Lines exports', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  ajv.addFormat('date-time', (text) => new Date(text).toISOString() === text);
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../media/export.schema.json'), 'utf8'));
  ajv.addSchema(schema);
  const valid = ajv.getSchema(`${schema.$id}#/definitions/line`);
  const read = (text: string): Line[] => {
    assert.ok(text.endsWith('\n'));
    return text
      .slice(0, -1)
      .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
      .map((line) => {
        const value = JSON.parse(line);
        assert.ok(valid?.(value), `${line} ${ajv.errorsText(valid?.errors)}`);
        return value;
      });
  };

  for (const [name, open] of Object.entries(dataInputs)) {
    it(`hold a line for everything of the ${name} fixture, each as the schema says`, async () => {
      const input = await open();
      const text = await textOf(jsonLines, input);
      const kinds = read(text).map(({ kind }) => kind);
      const { resources, relations, others, coverage } = await input.excerpt();
      assert.deepEqual(kinds, [
        'header',
        ...resources.map(() => 'resource'),
        ...relations.map(() => 'relation'),
        ...others.map(() => 'other'),
        ...coverage.map(() => 'coverage'),
      ]);
      assert.equal(await textOf(jsonLines, input), text);
    }).timeout(60_000);
  }

  it('look as they did', async () => {
    assertGolden('organization.jsonl', await textOf(jsonLines, inputFor(organizationPicture())));
  });

  it('hold what the JSON export holds, whatever the names are', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePictures, async (picture) => {
        const input = inputFor(picture);
        const [header, ...lines] = read(await textOf(jsonLines, input));
        const document = JSON.parse(await textOf(json, input));
        const { kind: _, ...about } = header!;
        const { resources, relations, others, coverage, ...rest } = document;
        assert.deepEqual(about, rest);
        assert.deepEqual(
          lines.map(({ kind, ...line }) => line),
          [...resources, ...relations, ...others, ...coverage],
        );
      }),
      { numRuns: 40 },
    );
  });

  it('are the same bytes when they are too long for one string', () => {
    const lines = Array.from({ length: 25_000 }, (_, at) => `{"at":${at},"name":"漢字 👩‍👩‍👧"}`);
    const text = textContent(lines);
    const bytes = textContent(lines, 1_000);
    assert.ok(typeof text === 'string' && bytes instanceof Uint8Array);
    assert.equal(new TextDecoder().decode(bytes), text);
  });
});
