import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { json } from '../../src/export/data/json.ts';
import type { Excerpt } from '../../src/export/excerpt.ts';
import { verbs } from '../../src/model/verbs.ts';
import { dataInputs, hostilePictures } from './dataInputs.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import { hostilePicture, networkPicture } from './pictures.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../media/export.schema.json'), 'utf8'));

type Document = Excerpt & { readonly $schema: string; readonly header: Readonly<Record<string, unknown>> };

describe('JSON exports', () => {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  ajv.addFormat('date-time', (text) => new Date(text).toISOString() === text);
  const valid = ajv.compile<Document>(schema);
  const read = (text: string): Document => {
    const document: unknown = JSON.parse(text);
    assert.ok(valid(document), ajv.errorsText(valid.errors));
    return document;
  };

  for (const [name, open] of Object.entries(dataInputs)) {
    it(`keep to their schema and hold everything of the ${name} fixture`, async () => {
      const input = await open();
      const text = await textOf(json, input);
      const { resources, relations, others, coverage } = read(text);
      const excerpt = await input.excerpt();
      assert.deepEqual(
        [resources.length, relations.length, others.length, coverage.length],
        [excerpt.resources.length, excerpt.relations.length, excerpt.others.length, excerpt.coverage.length],
      );
      assert.equal(await textOf(json, input), text);
    }).timeout(60_000);
  }

  it('look as they did', async () => {
    assertGolden('network.json', await textOf(json, inputFor(networkPicture())));
  });

  it('hold hostile names exactly, and show nothing that is not seen', async () => {
    const input = inputFor(hostilePicture());
    const text = await textOf(json, input);
    assert.deepEqual(withoutHeader(read(text)), await input.excerpt());
    assert.ok(!/[^\P{C}\n]/u.test(text), 'no control, format or unpaired character');
  });

  it('hold any names exactly', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePictures, async (picture) => {
        const input = inputFor(picture);
        assert.deepEqual(withoutHeader(read(await textOf(json, input))), await input.excerpt());
      }),
      { numRuns: 60 },
    );
  });

  it('say what they are, by what they were read and how to write them again', async () => {
    const input = inputFor(networkPicture());
    const more = { sample: true, redacted: true, needsViewFile: true };
    const { $schema, header } = read(await textOf(json, { ...input, header: { ...input.header, ...more } }));
    assert.equal($schema, schema.$id);
    assert.deepEqual(header, {
      generator: 'Orrery 0.1.0',
      profile: 'corp-sso',
      scope: 'payments',
      readAt: '2026-03-01T09:30:00.000Z',
      ...more,
      command: input.header.command,
      gaps: [],
    });
  });

  it('do not tell files of the machine that read, nor anything else that is stored beside what they hold', async () => {
    const input = inputFor(networkPicture());
    const excerpt = await input.excerpt();
    const problem = {
      code: 'Mistake',
      message: 'A mistake.',
      advice: 'Mend it.',
      nextStep: 'edit-file' as const,
      file: { path: '/home/me/.aws/config', line: 3 },
    };
    const text = await textOf(json, {
      ...input,
      header: { ...input.header, gaps: [{ under: 'vpc-1', underName: 'payments', typeTitle: 'Subnets', problem }] },
      excerpt: async () => ({
        ...excerpt,
        resources: excerpt.resources.map((resource) => ({ ...resource, hidden: 'beside' })),
        coverage: excerpt.coverage.map((reading) => ({ ...reading, state: 'failed' as const, problem })),
      }),
    });
    const { header, coverage } = read(text);
    assert.equal((header.gaps as unknown[]).length, 1);
    assert.equal(coverage[0]?.problem?.code, 'Mistake');
    assert.ok(!text.includes('/home/me') && !text.includes('beside'));
  });

  it('are the same in whatever order a provider names tags and properties', async () => {
    const input = inputFor(networkPicture());
    const turned = <Value>(value: Record<string, Value>) => Object.fromEntries(Object.entries(value).reverse());
    const excerpt = await input.excerpt();
    const resources = excerpt.resources.map(({ tags, properties, ...rest }) => ({
      ...rest,
      tags: turned(tags),
      properties: turned(properties),
    }));
    const other = await textOf(json, { ...input, excerpt: async () => ({ ...excerpt, resources }) });
    assert.equal(other, await textOf(json, input));
  });

  it('have a schema that knows every verb, and refuses what it does not know', async () => {
    assert.deepEqual(schema.definitions.relation.properties.verb.enum, Object.keys(verbs));
    const document = JSON.parse(await textOf(json, inputFor(networkPicture())));
    for (const wrong of [
      { ...document, more: 1 },
      { ...document, version: 2 },
      { ...document, resources: [{ ...document.resources[0], more: 1 }] },
      { ...document, relations: [{ ...document.relations[0], verb: 'likes' }] },
      { ...document, coverage: [{ ...document.coverage[0], state: 'denied' }] },
    ]) {
      assert.ok(!valid(wrong));
    }
  });
});

function withoutHeader({ resources, relations, others, coverage }: Excerpt): Excerpt {
  return { resources, relations, others, coverage };
}
